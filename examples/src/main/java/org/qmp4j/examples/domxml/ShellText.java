package org.qmp4j.examples.domxml;

import java.util.List;
import java.util.regex.Pattern;

/** A command line that a shell reads back: an option and its argument on a line each. */
final class ShellText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellText() {}

    static String of(List<String> argv) {
        StringBuilder out = new StringBuilder();
        for (String word : argv) {
            if (out.length() > 0) {
                out.append(word.startsWith("-") ? " \\\n" : " ");
            }
            out.append(quoted(word));
        }
        return out.toString();
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
