package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.process.ProcFs;

/**
 * Held for the moment in which a name is looked for and taken, so that no two supervisors take it at once, whichever
 * processes they are in. The kernel lets go of it when its JVM ends.
 */
final class RootLock {
    /** Within this JVM, for the reason that {@link DomainLock} gives: POSIX locks belong to a process. */
    private static final ConcurrentHashMap<Path, ReentrantLock> OF_THIS_JVM = new ConcurrentHashMap<>();

    private static final long PAUSE_NANOS = 5_000_000;

    private final Path file;
    private final ProcFs proc;
    private final Duration patience;
    private final ReentrantLock here;

    RootLock(Path directory, ProcFs proc, Duration patience) throws IOException {
        this.file = directory.toRealPath().resolve("lock");
        this.proc = proc;
        this.patience = patience;
        this.here = OF_THIS_JVM.computeIfAbsent(file, key -> new ReentrantLock());
    }

    /**
     * Runs the section alone. May be called from within a section.
     *
     * @throws StateFileException when somebody else is in such a section for too long; says who
     */
    <T> T alone(Supplier<T> section) {
        if (here.isHeldByCurrentThread()) {
            return section.get();
        }
        long end = System.nanoTime() + patience.toNanos();
        if (!enter()) {
            throw new StateFileException(file, "another thread of this process holds it for " + patience, null);
        }
        try (FileChannel channel = open();
                FileLock lock = lock(channel, end)) {
            if (!lock.isValid()) {
                throw new StateFileException(file, "its lock was lost", null);
            }
            return section.get();
        } catch (IOException e) {
            throw new StateFileException(file, "it cannot be locked: " + e, e);
        } finally {
            here.unlock();
        }
    }

    private boolean enter() {
        try {
            return here.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StateFileException(file, "interrupted while waiting for it", e);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private FileLock lock(FileChannel channel, long end) throws IOException {
        for (FileLock lock = tryLock(channel); ; lock = tryLock(channel)) {
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - end > 0) {
                long pid = proc.writeLockHolder(FileIdentity.of(file, LinkOption.NOFOLLOW_LINKS))
                        .orElse(-1);
                throw new StateFileException(
                        file,
                        "the supervisor with pid " + pid + " holds it for more than " + patience
                                + ": names cannot be changed until it lets go",
                        null);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Null while somebody else has it; another copy of this library in this JVM is somebody else. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
