package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the kernel tells about processes. Everything here is a snapshot: it may be over by the time it is read.
 *
 * @param root the mount, {@code /proc} but in tests
 */
public record ProcFs(Path root) {
    /** The one of this host. */
    public static ProcFs ofHost() {
        return new ProcFs(Path.of("/proc"));
    }

    /** The process that has this pid now, or empty when none has, or only a zombie that waits to be reaped. */
    public Optional<ProcessIdentity> identity(long pid) {
        Path directory = root.resolve(Long.toString(pid));
        try {
            Optional<Long> before = startTicks(directory);
            FileIdentity executable = FileIdentity.of(directory.resolve("exe"));
            long namespace =
                    FileIdentity.of(directory.resolve("ns").resolve("pid")).inode();
            // asked again: had the pid changed hands meanwhile, the parts would be of two processes
            if (before.isEmpty() || !before.equals(startTicks(directory))) {
                return Optional.empty();
            }
            return Optional.of(new ProcessIdentity(pid, before.get(), bootId(), executable, namespace));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** This very process. */
    public ProcessIdentity self() {
        return identity(ProcessHandle.current().pid())
                .orElseThrow(() -> new IllegalStateException("cannot read about this process in " + root));
    }

    /** The time that a process has had on processors, all its threads together; empty when it has ended, or is another now. */
    public Optional<CpuTime> cpuTime(ProcessIdentity process) {
        return cpuTime(process, root.resolve(Long.toString(process.pid())));
    }

    /** The time that one thread of a process has had on processors; empty when there is none of that number. */
    public Optional<CpuTime> cpuTime(ProcessIdentity process, long thread) {
        return cpuTime(
                process,
                root.resolve(Long.toString(process.pid())).resolve("task").resolve(Long.toString(thread)));
    }

    private Optional<CpuTime> cpuTime(ProcessIdentity process, Path directory) {
        try {
            CpuTime time = CpuTime.of(fields(directory));
            return isStill(process) ? Optional.of(time) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The memory of a process that is in the host's RAM, in bytes; empty as with the time. */
    public OptionalLong residentBytes(ProcessIdentity process) {
        Path status = root.resolve(Long.toString(process.pid())).resolve("status");
        try (Stream<String> lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
            OptionalLong kib = lines.filter(line -> line.matches("VmRSS:\\s+[0-9]{1,15} kB"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
            return kib.isPresent() && isStill(process) ? OptionalLong.of(kib.getAsLong() * 1024) : OptionalLong.empty();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether the pid belongs to that process still: asked after it was read about, or it may have been another. */
    private boolean isStill(ProcessIdentity process) throws IOException {
        Path directory = root.resolve(Long.toString(process.pid()));
        return startTicks(directory)
                .filter(ticks -> ticks == process.startTicks())
                .isPresent();
    }

    /** The fields of a process or thread from its state on; the name before them may hold blanks and parentheses. */
    private static String[] fields(Path directory) throws IOException {
        String stat = Files.readString(directory.resolve("stat"), StandardCharsets.ISO_8859_1);
        return stat.substring(stat.lastIndexOf(')') + 1).trim().split(" +", -1);
    }

    /** Start ticks of a process that has not ended. */
    private static Optional<Long> startTicks(Path directory) throws IOException {
        String[] fields = fields(directory);
        if (fields.length < 20
                || fields[0].equals("Z")
                || fields[0].equals("X")
                || !fields[19].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(fields[19]));
    }

    /** The id of this boot of the host. */
    public String bootId() throws IOException {
        return Files.readString(root.resolve("sys/kernel/random/boot_id")).trim();
    }

    /** The pid of the process that holds a POSIX write lock on the file, or empty when none is seen from here. */
    public OptionalLong writeLockHolder(FileIdentity file) {
        return writeLockHolder(root.resolve("locks"), "", file);
    }

    /**
     * Whether that process holds a POSIX write lock on the file, by what it has open; not if it cannot be looked into. To list all
     * locks of the host, as for {@link #writeLockHolder}, the kernel waits for each of its processors: some 20 ms.
     */
    boolean holdsWriteLock(long pid, FileIdentity file) {
        Path directory = root.resolve(Long.toString(pid));
        try (DirectoryStream<Path> open = Files.newDirectoryStream(directory.resolve("fd"))) {
            for (Path descriptor : open) {
                Path facts = directory.resolve("fdinfo").resolve(descriptor.getFileName());
                if (leadsTo(descriptor, file)
                        && writeLockHolder(facts, "lock:", file).orElse(-1) == pid) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    /** Sockets, and what was closed meanwhile, lead nowhere. */
    private static boolean leadsTo(Path descriptor, FileIdentity file) {
        try {
            return FileIdentity.of(descriptor).equals(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** @param list has locks among its lines, those that begin so */
    private static OptionalLong writeLockHolder(Path list, String beginning, FileIdentity file) {
        String place = file.majorMinor() + ":" + file.inode();
        try (Stream<String> locks = Files.lines(list, StandardCharsets.ISO_8859_1)) {
            return locks.filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(beginning.length()).trim().split(" +", -1))
                    .filter(f -> f.length >= 6 && f[1].equals("POSIX") && f[3].equals("WRITE") && f[5].equals(place))
                    .filter(f -> f[4].matches("[0-9]{1,18}"))
                    .mapToLong(f -> Long.parseLong(f[4]))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
