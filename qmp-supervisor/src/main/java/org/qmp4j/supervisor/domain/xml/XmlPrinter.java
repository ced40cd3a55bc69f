package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;

/** Prints XML the way libvirt does: two blanks per level, single quotes, one element per line. */
final class XmlPrinter {
    private final StringBuilder out = new StringBuilder();
    private int level;

    /** Opens an element; attributes with a null value are left out. */
    XmlPrinter open(String name, @Nullable Object... attributes) {
        start(name, attributes);
        out.append(">\n");
        level++;
        return this;
    }

    XmlPrinter close(String name) {
        level--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element without content. */
    XmlPrinter empty(String name, @Nullable Object... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with text; nothing when the text is null. */
    XmlPrinter text(String name, @Nullable Object text, @Nullable Object... attributes) {
        if (text != null) {
            start(name, attributes);
            out.append('>');
            escape(text.toString());
            out.append("</").append(name).append(">\n");
        }
        return this;
    }

    /** A comment for people: no markup in it, no hyphens in a row. */
    XmlPrinter comment(String text) {
        indent().append("<!-- ");
        escape(text.replace("-", "\u2010"));
        out.append(" -->\n");
        return this;
    }

    private void start(String name, @Nullable Object... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("='");
                escape(value.toString());
                out.append('\'');
            }
        }
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(level));
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\'' -> out.append("&apos;");
                case '"' -> out.append("&quot;");
                // as themselves these would be read back as blanks or line ends
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(allowed(c));
            }
        });
    }

    private static int allowed(int c) {
        if (c < 0x20 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xFFFE || c == 0xFFFF) {
            throw new IllegalArgumentException("XML cannot carry the character U+" + Integer.toHexString(c));
        }
        return c;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
