package org.qmp4j.qapi.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One Java file in the making: package, imports, and a body that is indented and broken as the formatter would. */
final class Source {
    static final String NOTE = "// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.";
    private static final int WIDTH = 120;
    private static final int CHAIN = 80;
    private static final int SHORT = 10;

    private final String room;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> used = new HashMap<>();
    private final TreeSet<String> imports = new TreeSet<>();
    private int depth;
    private boolean separate;

    Source(String room) {
        this.room = room;
    }

    /** The simple name of a type, which is imported where that is needed. */
    String use(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        String other = used.putIfAbsent(simple, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(type + " and " + other + " in one file");
        }
        if (!type.equals(room + "." + simple)) {
            imports.add(type);
        }
        return simple;
    }

    /** A nested type: its simple name is taken in this file. */
    void declare(String simple) {
        String other = used.putIfAbsent(simple, room + ".nested." + simple);
        if (other != null) {
            throw new IllegalStateException("nested type " + simple + " hides " + other);
        }
    }

    /** One line, which is known to be short. */
    Source line(String text) {
        separate = true;
        return raw(text);
    }

    /** An empty line, unless a block has just begun. */
    Source gap() {
        if (separate) {
            body.append('\n');
            separate = false;
        }
        return this;
    }

    /** A line that opens a block. */
    Source open(String header) {
        raw(header + " {");
        depth++;
        separate = false;
        return this;
    }

    /** The end of a block. */
    Source close() {
        return close("}");
    }

    /** The end of a block that is an expression. */
    Source close(String end) {
        depth--;
        return line(end);
    }

    /** A parenthesized list: on one line if it fits, else on the next, else one element a line. */
    Source list(String before, List<String> elements, String after) {
        String all = String.join(", ", elements);
        if (fits(0, before + all + after) || elements.isEmpty()) {
            return line(before + all + after);
        }
        raw(before);
        if (fits(2, all + after)) {
            return indented(all + after);
        }
        if (elements.stream().allMatch(element -> element.length() < SHORT && !element.contains(" "))) {
            return filled(elements, after);
        }
        for (String element : elements.subList(0, elements.size() - 1)) {
            indented(element + ",");
        }
        return indented(elements.get(elements.size() - 1) + after);
    }

    /** A declaration with parameters that opens a block. */
    Source openList(String before, List<String> elements) {
        list(before, elements, ") {");
        depth++;
        separate = false;
        return this;
    }

    /**
     * A record's header.
     *
     * @param end "{" or "{}"
     */
    Source record(String before, List<String> components, String implementing, String end) {
        String all = String.join(", ", components) + ")";
        String tail = "implements " + implementing + " " + end;
        if (fits(0, before + all + " " + tail)) {
            line(before + all + " " + tail);
        } else if (fits(0, before + all)) {
            raw(before + all).indented(tail);
        } else if (fits(2, all + " " + tail)) {
            raw(before).indented(all + " " + tail);
        } else {
            list(before, components, ")").indented(tail);
        }
        if (end.equals("{")) {
            depth++;
            separate = false;
        }
        return this;
    }

    /** An assignment; the value goes to a line of its own where it must. */
    Source assign(String variable, String value) {
        String all = variable + " = " + value + ";";
        return fits(0, all) ? line(all) : raw(variable + " =").indented(value + ";");
    }

    /** One case of a switch that is an expression. */
    Source choice(String constant, String value) {
        String all = "case " + constant + " -> " + value + ";";
        if (fits(0, all)) {
            return line(all);
        }
        raw("case " + constant + " ->");
        depth++;
        line(value + ";");
        depth--;
        return this;
    }

    /** A call on the result of another; the formatter wants its dot in the first eighty columns. */
    Source chain(String first, String second) {
        return 4 * depth + first.length() <= CHAIN
                ? line(first + second + ";")
                : raw(first).indented(second + ";");
    }

    /** A documentation comment of one or more paragraphs or tags. */
    Source doc(List<String> paragraphs) {
        gap();
        if (paragraphs.size() == 1 && fits(0, "/** " + paragraphs.get(0) + " */")) {
            return raw("/** " + paragraphs.get(0) + " */");
        }
        raw("/**");
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            boolean tag = paragraph.startsWith("@");
            if (i > 0 && (!tag || !paragraphs.get(i - 1).startsWith("@"))) {
                raw(" *");
            }
            wrap(i > 0 && !tag ? "<p>" + paragraph : paragraph, tag ? "    " : "");
        }
        return raw(" */");
    }

    String text() {
        StringBuilder text =
                new StringBuilder(NOTE).append("\npackage ").append(room).append(";\n\n");
        imports.forEach(type -> text.append("import ").append(type).append(";\n"));
        return text.append(imports.isEmpty() ? "" : "\n").append(body).toString();
    }

    /** As many short names a line as fit. */
    private Source filled(List<String> names, String after) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) + (i + 1 < names.size() ? "," : after);
            if (!line.isEmpty() && !fits(2, line + " " + name)) {
                indented(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(name);
        }
        return indented(line.toString());
    }

    private void wrap(String paragraph, String further) {
        StringBuilder line = new StringBuilder(" *");
        for (String word : paragraph.split(" (?![^{]*})", -1)) {
            if (!fits(0, line + " " + word)) {
                raw(line.toString());
                line = new StringBuilder(" *").append(further);
            }
            line.append(' ').append(word);
        }
        raw(line.toString());
    }

    private boolean fits(int deeper, String text) {
        return 4 * (depth + deeper) + text.length() <= WIDTH;
    }

    private Source indented(String text) {
        depth += 2;
        line(text);
        depth -= 2;
        return this;
    }

    private Source raw(String text) {
        body.append("    ".repeat(depth)).append(text).append('\n');
        return this;
    }
}
