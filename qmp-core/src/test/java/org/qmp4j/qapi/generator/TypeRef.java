package org.qmp4j.qapi.generator;

import com.fasterxml.jackson.databind.JsonNode;

/** A mention of a QAPI type, {@code X} or {@code ['X']}. */
record TypeRef(String name, boolean list) {
    static TypeRef of(JsonNode json) {
        return json.isArray() ? new TypeRef(json.get(0).textValue(), true) : new TypeRef(json.textValue(), false);
    }
}
