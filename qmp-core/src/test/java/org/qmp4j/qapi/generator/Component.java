package org.qmp4j.qapi.generator;

import java.util.Optional;

/**
 * A component of a generated record.
 *
 * @param qapi its name on the wire
 * @param firstSentBy the oldest QEMU known to send it, where that matters
 */
record Component(
        String name, String qapi, JavaType type, boolean optional, Features features, Optional<String> firstSentBy) {
    /** As in the record's header. */
    String declaration(Source source) {
        return fieldType(source) + " " + name;
    }

    /** With the {@code Optional} around it. */
    String fieldType(Source source) {
        return optional ? source.use("java.util.Optional") + "<" + type.argument(source) + ">" : type.component(source);
    }

    /** The expression that reads it. */
    String decoding(Source source) {
        String method = (optional ? "optional" : "required") + (type.list() ? "List" : "");
        return "json." + method + "(\"" + qapi + "\", " + type.decoder(source) + ")";
    }
}
