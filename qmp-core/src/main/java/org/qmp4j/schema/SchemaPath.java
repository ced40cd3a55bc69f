package org.qmp4j.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path as written, taken apart. Its language is described at {@link QemuSchema}. */
record SchemaPath(String text, String name, List<Step> steps) {
    /** One way to go on. */
    enum Kind {
        RESULT,
        MEMBER,
        VARIANT,
        OPTIONAL,
        JSON,
        VALUE,
        FEATURE
    }

    /**
     * One step.
     *
     * @param word empty where the kind says all
     * @param end position in the text behind it
     */
    record Step(Kind kind, String word, int end) {}

    private static final Set<String> JSON_TYPES =
            Set.of("string", "int", "number", "boolean", "null", "array", "object", "value");
    private static final Pattern NAME = Pattern.compile("(__[A-Za-z0-9.-]+_)?[A-Za-z0-9_-]+?(?=->|[^A-Za-z0-9_-]|$)");
    private static final Pattern IN_BRACES = Pattern.compile("[^{}]+(?=})");
    private static final Pattern VALUE = Pattern.compile("[^@]+");

    SchemaPath {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException if it is no path; says where */
    static SchemaPath parse(String text) {
        return new Parser(text).path();
    }

    private static final class Parser {
        private final String text;
        private final List<Step> steps = new ArrayList<>();
        private int at;

        Parser(String text) {
            this.text = text;
        }

        SchemaPath path() {
            String name = word(NAME, "the name of a command or event");
            if (take("->")) {
                step(Kind.RESULT, "");
                if (at < text.length() && ".{?:=@".indexOf(text.charAt(at)) < 0) {
                    step(Kind.MEMBER, word(NAME, "a member's name"));
                }
            }
            boolean more = true;
            while (more) {
                if (take(".")) {
                    step(Kind.MEMBER, word(NAME, "a member's name"));
                } else if (take("{")) {
                    String value = word(IN_BRACES, "the tag's value and a '}'");
                    at++;
                    step(Kind.VARIANT, value);
                } else {
                    more = false;
                }
            }
            end();
            return new SchemaPath(text, name, steps);
        }

        private void end() {
            if (take("?")) {
                step(Kind.OPTIONAL, "");
            } else if (take(":")) {
                int start = at;
                String json = word(
                        NAME,
                        "a JSON type, one of " + JSON_TYPES.stream().sorted().toList());
                if (!JSON_TYPES.contains(json)) {
                    at = start;
                    throw wrong("'" + json + "' is no JSON type; there are "
                            + JSON_TYPES.stream().sorted().toList());
                }
                step(Kind.JSON, json);
            } else {
                if (take("=")) {
                    step(Kind.VALUE, word(VALUE, "a value"));
                }
                if (take("@")) {
                    step(Kind.FEATURE, word(NAME, "a feature's name"));
                }
            }
            if (at < text.length()) {
                throw wrong("the path should have ended");
            }
        }

        private void step(Kind kind, String word) {
            steps.add(new Step(kind, word, at));
        }

        private boolean take(String sign) {
            boolean there = text.startsWith(sign, at);
            at += there ? sign.length() : 0;
            return there;
        }

        private String word(Pattern pattern, String what) {
            Matcher word = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
            if (!word.lookingAt()) {
                throw wrong(what + " must stand here");
            }
            at = word.end();
            return word.group();
        }

        private IllegalArgumentException wrong(String why) {
            return new IllegalArgumentException("no path: '" + text.substring(0, at) + "' <here> '" + text.substring(at)
                    + "' (character " + (at + 1) + "): " + why);
        }
    }
}
