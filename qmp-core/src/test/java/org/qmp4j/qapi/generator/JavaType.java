package org.qmp4j.qapi.generator;

import java.util.Locale;

/**
 * How a QAPI type is spelled in Java.
 *
 * @param name simple name of one element
 * @param boxed of one element, as a type argument
 * @param room package to import it from, empty for none
 * @param reader the method of the reader for one element; empty where the type reads itself
 * @param list whether it is a list of such elements
 */
record JavaType(String name, String boxed, String room, String reader, Kind kind, boolean list) {
    /** What is done differently when it is given by a caller. */
    enum Kind {
        PLAIN,
        ENUM,
        UINT64
    }

    /** As a component of a record. */
    String component(Source source) {
        return list
                ? source.use("java.util.List") + "<" + element(source) + ">"
                : kind == Kind.ENUM ? element(source) : one(source, name);
    }

    /** As a type argument. */
    String argument(Source source) {
        return list ? component(source) : element(source);
    }

    /** As a parameter of a factory or setter. */
    String parameter(Source source) {
        return kind == Kind.ENUM
                ? (list ? source.use("java.util.List") + "<" + one(source, name) + ">" : one(source, name))
                : component(source);
    }

    /** From the parameter to the component. */
    String fromParameter(Source source, String variable) {
        if (kind != Kind.ENUM) {
            return variable;
        }
        return source.use(JavaTypes.RUNTIME + ".OpenEnum") + (list ? ".all(" : ".of(") + variable + ")";
    }

    /** Whether a long would do as well as a parameter. */
    boolean takesLong() {
        return kind == Kind.UINT64 && !list;
    }

    /** What reads one element, to be handed on. */
    String decoder(Source source) {
        return reader.isEmpty()
                ? one(source, name) + "::decode"
                : source.use(JavaTypes.RUNTIME + ".QapiReader") + "." + reader.toUpperCase(Locale.ROOT);
    }

    /** The expression that reads it, from a variable. */
    String reading(Source source, String in) {
        if (list) {
            return in + ".list(" + decoder(source) + ")";
        }
        return reader.isEmpty() ? one(source, name) + ".decode(" + in + ")" : in + "." + reader + "()";
    }

    private String element(Source source) {
        return kind == Kind.ENUM
                ? source.use(JavaTypes.RUNTIME + ".OpenEnum") + "<" + one(source, name) + ">"
                : one(source, boxed);
    }

    private String one(Source source, String simple) {
        return room.isEmpty() ? simple : source.use(room + "." + simple);
    }
}
