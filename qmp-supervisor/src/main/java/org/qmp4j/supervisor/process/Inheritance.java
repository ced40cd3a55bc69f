package org.qmp4j.supervisor.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Open files of this JVM that a process is started with. Java closes them all in the processes that it makes, so the process fetches
 * them itself before it becomes QEMU ({@code pidfd_getfd}, as Linux has it since 5.6); perl is what can do that and is nearly
 * everywhere.
 */
public final class Inheritance {
    /** Above what QEMU or a shell opens by itself by then. */
    private static final int FIRST = 10;

    /** The numbers of the calls are the same on every architecture. What it opens besides is closed by exec. */
    private static final String FETCH = """
            use POSIX; my $of = syscall(434, shift() + 0, 0); $of >= 0 or die "pidfd_open: $!\n";
            while ($ARGV[0] =~ /^([0-9]+)=([0-9]+)$/) { shift; my ($there, $here) = ($1, $2);
              my $fd = syscall(438, $of, $there + 0, 0); $fd >= 0 or die "pidfd_getfd: $!\n";
              defined POSIX::dup2($fd, $here) or die "dup2: $!\n" }
            exec { $ARGV[0] } @ARGV or die "$ARGV[0]: $!\n";
            """;

    private static final Inheritance NOTHING = new Inheritance(Map.of());

    private final Map<String, Integer> ours;
    private final Map<String, Integer> theirs = new LinkedHashMap<>();

    /** @param ours the numbers of open files here, by what each is for */
    public Inheritance(Map<String, Integer> ours) {
        this.ours = new LinkedHashMap<>(ours);
        this.ours.keySet().forEach(name -> theirs.put(name, FIRST + theirs.size()));
    }

    /** As most processes start. */
    public static Inheritance nothing() {
        return NOTHING;
    }

    /** The numbers that they have in the process, by what each is for. */
    public Map<String, Integer> numbers() {
        return Map.copyOf(theirs);
    }

    /** Why nothing can be handed to a process here; empty if it can. */
    public static Optional<String> problem() {
        return perl() == null
                ? Optional.of("there is no perl on the PATH, by which a process gets open files: install it")
                : Optional.empty();
    }

    private static @Nullable Path perl() {
        String path = System.getenv("PATH");
        for (String directory : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
            Path program = Path.of(directory, "perl");
            if (program.isAbsolute() && Files.isExecutable(program)) {
                return program;
            }
        }
        return null;
    }

    /** What is to be executed instead of that. */
    List<String> around(List<String> argv) {
        if (ours.isEmpty()) {
            return argv;
        }
        List<String> words = new ArrayList<>(List.of(
                String.valueOf(perl()),
                "-e",
                FETCH,
                Long.toString(ProcessHandle.current().pid())));
        ours.forEach((name, number) -> words.add(number + "=" + theirs.get(name)));
        words.addAll(argv);
        return words;
    }
}
