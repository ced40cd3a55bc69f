package org.qmp4j.supervisor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line as a shell would read it: words, single quotes, lines that end with a backslash; environment first. */
final class ArgvFile {
    private ArgvFile() {}

    /** The options alone, without environment and binary. */
    static List<String> options(Path file) throws IOException {
        List<String> words = words(Files.readString(file));
        int at = 0;
        while (at < words.size() && !words.get(at).startsWith("-")) {
            at++;
        }
        return words.subList(at, words.size());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
                open = true;
            } else if (!quoted && c == '\\') {
                at++;
                if (text.charAt(at) != '\n') {
                    word.append(text.charAt(at));
                    open = true;
                }
            } else if (!quoted && Character.isWhitespace(c)) {
                if (open) {
                    words.add(word.toString());
                }
                word.setLength(0);
                open = false;
            } else {
                word.append(c);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
