package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.process.ProcFs;

/** Held by the one supervisor of a domain; the kernel lets go of it when its JVM ends, however that ends. */
public final class DomainLock implements AutoCloseable {
    /**
     * A static, as only locks have here, because the kernel has it so: a POSIX lock belongs to the process, and closing any
     * second channel on its file drops it. A second supervisor in this JVM must therefore be turned away before it opens
     * the file.
     */
    private static final Set<Path> OF_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path key;
    private final FileChannel channel;

    private DomainLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    static DomainLock take(UUID domain, Path file, ProcFs proc) {
        Path key = FileStep.run(file, "it cannot be locked", () -> realPath(file));
        if (!OF_THIS_JVM.add(key)) {
            throw new DomainLockedException(domain, "another supervisor in this very process");
        }
        FileChannel channel = null;
        try {
            channel = open(key);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DomainLock(key, channel);
            }
            throw new DomainLockedException(domain, holder(key, proc));
        } catch (IOException e) {
            throw giveUp(key, channel, new StateFileException(file, "it cannot be locked: " + e, e));
        } catch (OverlappingFileLockException e) {
            String copy = "another supervisor in this very process, from another copy of this library";
            throw giveUp(key, channel, new DomainLockedException(domain, copy));
        } catch (DomainLockedException e) {
            throw giveUp(key, channel, e);
        }
    }

    private static Path realPath(Path file) throws IOException {
        Path directory = file.getParent();
        return directory == null ? file : directory.toRealPath().resolve(file.getFileName());
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static <E extends RuntimeException> E giveUp(Path key, @Nullable FileChannel channel, E failure) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        OF_THIS_JVM.remove(key);
        return failure;
    }

    /** The kernel knows who: no file has to be believed. */
    private static String holder(Path file, ProcFs proc) throws IOException {
        OptionalLong pid = proc.writeLockHolder(FileIdentity.of(file, LinkOption.NOFOLLOW_LINKS));
        if (pid.isEmpty() || pid.getAsLong() <= 0) {
            return "a process that cannot be seen from here, perhaps in another container";
        }
        String command = ProcessHandle.of(pid.getAsLong())
                .flatMap(handle -> handle.info().command())
                .orElse("command unknown");
        return "the process with pid " + pid.getAsLong() + " (" + command + ")";
    }

    @Override
    public String toString() {
        return "lock " + key;
    }

    /** Lets go. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StateFileException(key, "its lock cannot be given up: " + e, e);
        } finally {
            OF_THIS_JVM.remove(key);
        }
    }
}
