package org.qmp4j.qapi.generator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A member of a QAPI object as the schema has it.
 *
 * @param owner the object that declares it: not always the one read
 */
record Member(String owner, String name, TypeRef type, boolean optional, Features features) {
    static Member of(String owner, JsonNode json) {
        return new Member(
                owner,
                json.get("name").textValue(),
                TypeRef.of(json.get("type")),
                json.path("optional").booleanValue(),
                Features.of(json.path("features")));
    }
}
