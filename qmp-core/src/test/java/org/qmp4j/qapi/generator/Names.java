package org.qmp4j.qapi.generator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** From QAPI names to Java names. What Java or this library has taken already gets {@code Value} at its end. */
final class Names {
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " false final finally float for goto if implements import instanceof int interface long"
                            + " native new null package private protected public return short static strictfp super"
                            + " switch synchronized this throw throws transient true try void volatile while _")
                    .split(" "));

    /** Methods without parameters that every object, or every generated type of a kind, has already. */
    private static final Set<String> TAKEN = Set.of(
            "arguments",
            "builder",
            "clone",
            "commandName",
            "eventName",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "of",
            "oob",
            "outOfBand",
            "toJson",
            "toString",
            "unknown",
            "wait");

    /** Types of java.lang that QAPI has names for, and those that generated code uses or nests. */
    private static final Set<String> TAKEN_TYPES =
            Set.of("Boolean", "Builder", "Enum", "List", "Number", "Object", "Optional", "String", "Unknown");

    private Names() {}

    /** {@code block-core.json} to {@code org.qmp4j.qapi.blockcore}. */
    static String packageName(String module) {
        String room = module.replace(".json", "").replace("-", "");
        // no package can be called char
        return "org.qmp4j.qapi." + (KEYWORDS.contains(room) ? room + "dev" : room);
    }

    /** {@code query-status} to {@code QueryStatus}; QAPI's own type names stay as they are. */
    static String type(String qapi) {
        String name = camel(qapi);
        return TAKEN_TYPES.contains(name) ? name + "Value" : name;
    }

    /** {@code BLOCK_JOB_READY} to {@code BlockJobReadyEvent}. */
    static String event(String qapi) {
        return type(qapi.toLowerCase(Locale.ROOT)) + "Event";
    }

    /** {@code node-name} to {@code nodeName}. */
    static String component(String qapi) {
        String camel = camel(qapi.equals(qapi.toUpperCase(Locale.ROOT)) ? qapi.toLowerCase(Locale.ROOT) : qapi);
        String name = camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
        return KEYWORDS.contains(name) || TAKEN.contains(name) ? name + "Value" : name;
    }

    /** {@code monolithicSparse} to {@code MONOLITHIC_SPARSE}, {@code 4k} to {@code _4K}. */
    static String constant(String qapi) {
        String words = qapi.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
        return Character.isDigit(words.charAt(0)) ? "_" + words : words;
    }

    private static String camel(String qapi) {
        return Arrays.stream(qapi.split("[-_]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
