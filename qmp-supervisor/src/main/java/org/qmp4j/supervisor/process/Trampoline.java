package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A process in a session of its own that waits to be told what to become: it can be made while that is still worked out, and who it is
 * can be noted before it does anything. If we die before it was told all of it, it goes too. Its pid stays the same through every exec.
 */
public final class Trampoline {
    /** Reads commands from its standard input. */
    static final List<String> ARGV = List.of("setsid", "/bin/sh");

    private static final Map<String, String> HOMES = new TreeMap<>(
            Map.of("XDG_DATA_HOME", ".local/share", "XDG_CACHE_HOME", ".cache", "XDG_CONFIG_HOME", ".config"));

    private final Process process;
    private final LogTail tail;
    private final Optional<ProcessIdentity> identity;

    /** @param identity who it is, empty if it has ended at once */
    Trampoline(Process process, LogTail tail, Optional<ProcessIdentity> identity) {
        this.process = process;
        this.tail = tail;
        this.identity = identity;
    }

    /** Who it is, but for what it executes: that changes. */
    public Optional<ProcessIdentity> identity() {
        return identity;
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
     * @param directory where it works from then on, and what it has for a home
     * @param procs the {@code cgroup.procs} of the control group that it joins first, or null
     */
    static String script(Path directory, @Nullable Path procs, List<String> argv) {
        String home = quoted(directory.toString());
        StringBuilder script =
                new StringBuilder("{\ncd ").append(home).append(" || exit 126\nunset OLDPWD\nexport HOME=");
        script.append(home);
        HOMES.forEach((name, below) -> script.append(' ')
                .append(name)
                .append('=')
                .append(quoted(directory.resolve(below).toString())));
        script.append('\n');
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
