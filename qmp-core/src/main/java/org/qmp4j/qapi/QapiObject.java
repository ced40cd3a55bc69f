package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A typed value that is an object on the wire: a struct, a variant of a union, a command's arguments, an event's data. */
public interface QapiObject extends QapiValue {
    /** Adds its members to an object; a union and its parts share one. */
    void encode(QapiWriter out);

    @Override
    default ObjectNode toJson() {
        QapiWriter out = new QapiWriter();
        encode(out);
        return out.object();
    }
}
