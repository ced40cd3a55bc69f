package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process in a session of its own that waits to be told what to become: it can be made while that is still worked out, and who it is
 * can be noted before it does anything. If we die before it was told all of it, it goes too. Its pid stays the same through every exec.
 */
public final class Trampoline {
    /** Reads commands from its standard input. */
    static final List<String> ARGV = List.of("setsid", "/bin/sh");

    private final Process process;
    private final LogTail tail;

    Trampoline(Process process, LogTail tail) {
        this.process = process;
        this.tail = tail;
    }

    Process process() {
        return process;
    }

    LogTail tail() {
        return tail;
    }

    /**
     * What it is told, to become that: one command, of which nothing is done before its last character has come.
     *
     * @param procs the {@code cgroup.procs} of the control group that it joins first, or null
     */
    static String script(@Nullable Path procs, List<String> argv) {
        StringBuilder script = new StringBuilder("{\n");
        if (procs != null) {
            String file = quoted(procs.toString());
            script.append("echo $$ >").append(file);
            script.append(" || { echo cannot be added to ").append(file).append(" >&2; exit 126; }\n");
        }
        script.append("umask 077\nexec");
        argv.forEach(word -> script.append(' ').append(quoted(word)));
        return script.append(" </dev/null\n}\n").toString();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    void tell(String script) throws IOException {
        try (OutputStream ear = process.getOutputStream()) {
            ear.write(script.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Ends it, if it lives. As its parent we cannot hit anybody else. */
    public void end() {
        process.destroyForcibly();
    }
}
