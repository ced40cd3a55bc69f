package org.qmp4j.qapi.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Members that QEMU 10.0 always sends and an older one does not: {@code older-members.json}, object to member to version. */
record OlderMembers(JsonNode facts) {
    static OlderMembers load() {
        return new OlderMembers(Schema.resource("older-members.json"));
    }

    /** The oldest QEMU known to send it always; empty where all do, or where it is optional anyway. */
    Optional<String> firstSentBy(String object, String member) {
        return Optional.ofNullable(facts.path(object).path(member).textValue());
    }
}
