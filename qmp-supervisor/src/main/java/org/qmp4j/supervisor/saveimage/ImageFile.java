package org.qmp4j.supervisor.saveimage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.saveimage.format.SaveHeader;
import org.qmp4j.supervisor.saveimage.format.SaveText;

/**
 * A file with the state of a guest. While it is written it says that it is not complete; that it is, is written last, after all
 * else is durable. So whatever happens meanwhile, a file that says it is complete is.
 */
final class ImageFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private ImageFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** A new file, with header and texts, that is not complete; durable when this returns. */
    static ImageFile create(Path file, SaveHeader header, SaveText text) {
        return of(file, "it cannot be made", () -> {
            FileChannel channel;
            try {
                channel = FileChannel.open(
                        file,
                        Set.<OpenOption>of(
                                StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException e) {
                throw new SaveImageException(file.toString(), -1, "it is there already: remove it, or name another", e);
            }
            ImageFile made = new ImageFile(file, channel);
            try {
                made.write(Arrays.copyOf(header.completed(false).meant(), SaveHeader.SIZE), 0);
                made.write(text.write(file.toString(), header.dataLength()), SaveHeader.SIZE);
                channel.force(true);
                made.syncDirectory();
                return made;
            } catch (IOException | RuntimeException e) {
                made.close();
                Files.deleteIfExists(file);
                throw e;
            }
        });
    }

    /** A file that is there, to be read, or to be changed. */
    static ImageFile open(Path file, boolean change) {
        return of(file, "it cannot be opened", () -> {
            try {
                if (Files.exists(file) && !Files.isRegularFile(file)) {
                    throw new SaveImageException(file.toString(), "it is no regular file");
                }
                return new ImageFile(
                        file,
                        change
                                ? FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)
                                : FileChannel.open(file, StandardOpenOption.READ));
            } catch (NoSuchFileException e) {
                throw new SaveImageException(file.toString(), -1, "it is not there", e);
            }
        });
    }

    /** What it says. @throws SaveImageException for anything that is no such file, with the place */
    SaveImage read() {
        return of(file, "it cannot be read", () -> {
            SaveHeader header = SaveHeader.read(file.toString(), bytes(0, SaveHeader.SIZE));
            SaveText text = SaveText.read(file.toString(), header, bytes(SaveHeader.SIZE, header.dataLength()));
            return new SaveImage(file, header, text.xml(), text.cookie());
        });
    }

    /** As many bytes as there are, and no more than that. */
    private byte[] bytes(long from, int most) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(most, channel.size() - from)));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Other texts in the same room. What must be durable first is; the numbers without a meaning stay. */
    void rewrite(SaveHeader header, SaveText text) {
        of(file, "it cannot be written", () -> {
            byte[] data = text.write(file.toString(), header.dataLength());
            SaveHeader next = header.with(header.wasRunning(), text.cookieOffset());
            // a reader in between finds a file that is not complete
            write(next.completed(false).meant(), 0);
            channel.force(true);
            write(data, SaveHeader.SIZE);
            channel.force(true);
            write(next.meant(), 0);
            channel.force(true);
            return file;
        });
    }

    /** All is there: texts first, then the word that it is complete. */
    void complete(SaveHeader header, SaveText text) {
        of(file, "it cannot be written", () -> {
            write(text.write(file.toString(), header.dataLength()), SaveHeader.SIZE);
            channel.force(true);
            write(
                    header.with(header.wasRunning(), text.cookieOffset())
                            .completed(true)
                            .meant(),
                    0);
            channel.force(true);
            return file;
        });
    }

    FileChannel channel() {
        return channel;
    }

    long size() {
        return of(file, "it cannot be looked at", channel::size);
    }

    private void write(byte[] bytes, long at) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left, at + left.position());
        }
    }

    private void syncDirectory() throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    @Override
    public void close() {
        of(file, "it cannot be closed", () -> {
            channel.close();
            return file;
        });
    }

    /** A step with a file that can fail. */
    interface Step<T> {
        T take() throws IOException;
    }

    static <T> T of(Path file, String problem, Step<T> step) {
        try {
            return step.take();
        } catch (EOFException e) {
            throw new SaveImageException(file.toString(), -1, problem + ": it ends too early", e);
        } catch (IOException e) {
            throw new SaveImageException(file.toString(), -1, problem + ": " + e.getMessage(), e);
        }
    }
}
