package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;

/** A typed value that has a form on the wire. */
public interface QapiValue {
    /** As it is sent; a tree of its own, free to be changed. */
    JsonNode toJson();
}
