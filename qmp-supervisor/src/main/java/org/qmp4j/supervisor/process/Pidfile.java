package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The file that QEMU locks for as long as it lives, and writes its pid to. The lock goes away with the process, however
 * that ended, also while it is a zombie, and is not fooled by a pid that was given to somebody else.
 *
 * <p>Two traps. A POSIX lock belongs to a process: closing any channel on a file drops all locks that this JVM has on it,
 * so nobody here may ever hold a lock on a pidfile. And our test itself takes a shared lock for a moment: QEMU, which tries
 * once, would fail to start if it met it. So the file is only tested after QEMU has written its pid, which it does when it
 * has the lock.
 */
public final class Pidfile {
    /** What is known about the lock. */
    public enum State {
        /** There is no file. */
        MISSING,
        /** There is a file without a pid in it: whoever made it may not have locked it yet. */
        UNWRITTEN,
        /** A process holds it. */
        HELD,
        /** It was held once, and is not any more: the process that wrote it has ended. */
        FREE
    }

    private static final int MAX_BYTES = 32;
    private static final int TRIES = 10_000;

    /** Java knows no two locks of one process on one file, and says so by an exception: one thread at a time asks. */
    private static final Object[] GATES = Stream.generate(Object::new).limit(64).toArray();

    private final Path path;
    private final ProcFs proc;

    public Pidfile(Path path, ProcFs proc) {
        this.path = path;
        this.proc = proc;
    }

    Path path() {
        return path;
    }

    /** Tests the lock. An unreadable file is an {@link IOException}, never an answer. */
    public State state() throws IOException {
        try (FileChannel channel = open()) {
            if (pid(channel).isEmpty()) {
                return State.UNWRITTEN;
            }
            synchronized (GATES[Math.floorMod(path.hashCode(), GATES.length)]) {
                return isHeld(channel) ? State.HELD : State.FREE;
            }
        } catch (NoSuchFileException e) {
            return State.MISSING;
        }
    }

    /** The pid that is written in it. */
    public OptionalLong pid() throws IOException {
        try (FileChannel channel = open()) {
            return pid(channel);
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    /** Which file it is, or empty when there is none. */
    public Optional<FileIdentity> identity() throws IOException {
        try {
            return Optional.of(FileIdentity.of(path, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The pid of the process that holds the lock, as the kernel knows it. */
    public OptionalLong holder() throws IOException {
        Optional<FileIdentity> file = identity();
        if (file.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong written = pid();
        return written.isPresent() && proc.holdsWriteLock(written.getAsLong(), file.get())
                ? written
                : proc.writeLockHolder(file.get());
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    private static OptionalLong pid(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        return text.matches("[0-9]{1,18}\n") ? OptionalLong.of(Long.parseLong(text.trim())) : OptionalLong.empty();
    }

    /** Read permission is enough: a shared lock is refused as long as QEMU has its exclusive one. */
    private boolean isHeld(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return lock == null;
            } catch (OverlappingFileLockException e) {
                // somebody of this JVM asks by another path at this moment, and does not keep the lock
                Thread.onSpinWait();
            }
        }
        throw new IOException("the lock of " + path + " could not be tested: this JVM keeps a lock on it");
    }
}
