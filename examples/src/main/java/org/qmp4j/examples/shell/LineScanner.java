package org.qmp4j.examples.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line into words at white space, but not within a value that is quoted or JSON. Takes every text, unfinished ones
 * too, as completion and colours need.
 */
final class LineScanner {
    /**
     * A line's words.
     *
     * @param open whether the last word lacks its closing quote or bracket
     */
    record Scan(List<Word> words, boolean open) {}

    private final String line;
    private int at;
    private boolean open;

    private LineScanner(String line) {
        this.line = line;
    }

    static Scan scan(String line) {
        return new LineScanner(line).run();
    }

    private Scan run() {
        List<Word> words = new ArrayList<>();
        skipSpace();
        if (isJson(line)) {
            int start = at;
            skipBrackets();
            String rest = line.substring(at);
            // what follows the object belongs to its word, so that the JSON parser reports it
            words.add(new Word(start, line.substring(start, at) + rest.stripTrailing(), -1));
            return new Scan(words, open);
        }
        while (at < line.length()) {
            words.add(word());
            skipSpace();
        }
        return new Scan(List.copyOf(words), open);
    }

    /** Whether the line is a raw JSON object rather than words. */
    static boolean isJson(String line) {
        return line.stripLeading().startsWith("{");
    }

    private Word word() {
        int start = at;
        int equals = -1;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            boolean first = equals < 0 && line.charAt(at) == '=';
            at++;
            if (first) {
                equals = at - 1 - start;
                skipValueStart();
            }
        }
        return new Word(start, line.substring(start, at), equals);
    }

    private void skipValueStart() {
        char c = at < line.length() ? line.charAt(at) : ' ';
        if (c == '"' || c == '\'') {
            skipQuoted(c, c == '"');
        } else if (c == '{' || c == '[') {
            skipBrackets();
        }
    }

    private void skipQuoted(char quote, boolean escapes) {
        at++;
        while (at < line.length() && line.charAt(at) != quote) {
            at += escapes && line.charAt(at) == '\\' ? 2 : 1;
        }
        open |= at >= line.length();
        at = Math.min(at + 1, line.length());
    }

    private void skipBrackets() {
        int depth = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '"' || c == '\'') {
                skipQuoted(c, true);
                continue;
            }
            at++;
            if (c == '{' || c == '[') {
                depth++;
            } else if ((c == '}' || c == ']') && --depth == 0) {
                return;
            }
        }
        open = true;
    }

    private void skipSpace() {
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
    }
}
