package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Files and directories that are ours alone: 0600 and 0700, no symlinks followed, changes atomic and durable. */
final class PrivateFiles {
    private static final int MAX_BYTES = 16 << 20;

    private PrivateFiles() {}

    /** Makes the directory, with parents as far as they are missing; one that is there must be no symlink. */
    static Path directory(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return path;
        }
        Path parent = directoryOf(path);
        if (!Files.isDirectory(parent)) {
            directory(parent);
        }
        if (make(path)) {
            sync(parent);
        }
        return path;
    }

    /** Makes the directory, whose parent is there; a power failure may undo that. One that is there must be no symlink. */
    static Path fleetingDirectory(Path path) throws IOException {
        make(path);
        return path;
    }

    private static boolean make(Path path) throws IOException {
        try {
            Files.createDirectory(path, permissions("rwx------"));
            return true;
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(path + " is not a directory of its own");
            }
            return false;
        }
    }

    /** Replaces the file by one with that text: readers see the old one or the new one, also after a power failure. */
    static void write(Path path, String text) throws IOException {
        place(path, text, true);
        sync(directoryOf(path));
    }

    /**
     * The same, but that a power failure may bring the old one back, or leave an empty one if it is not forced.
     *
     * @param forced whether what is in the file is durable, though not that it is there
     */
    static void place(Path path, String text, boolean forced) throws IOException {
        Path directory = directoryOf(path);
        Path temporary = Files.createTempFile(directory, "." + path.getFileName(), ".tmp", permissions("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                if (forced) {
                    channel.force(true);
                }
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The file has what is in the other from now on, durably. */
    static void fill(Path file, Path other) throws IOException {
        try (FileChannel from = FileChannel.open(other, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long end = from.size();
            for (long at = 0; at < end; ) {
                at += from.transferTo(at, end - at, to);
            }
            to.force(true);
        }
    }

    /** Makes an empty file. */
    static void create(Path path) throws IOException {
        Files.createFile(path, permissions("rw-------"));
    }

    /** The text of the file, or empty when there is none. */
    static Optional<String> read(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            if (channel.size() > MAX_BYTES) {
                throw new IOException("it has " + channel.size() + " bytes, more than such a file ever has");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
            int count = 0;
            while (bytes.hasRemaining() && count >= 0) {
                count = channel.read(bytes);
            }
            return Optional.of(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Gives a file another name in the same directory, in place of what has it; durable when this returns. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(directoryOf(to));
    }

    static void delete(Path path) throws IOException {
        if (Files.deleteIfExists(path)) {
            sync(directoryOf(path));
        }
    }

    /** Removes a directory and what is in it; symlinks are removed, never followed. */
    static void deleteTree(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                for (Path entry : entries) {
                    deleteTree(entry);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    /** Makes the symlink lead there from one moment to the next; what was there before must be a symlink or nothing. */
    static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            throw new FileAlreadyExistsException(link + " is there already and is not a symlink");
        }
        Path temporary = Files.createTempFile(directoryOf(link), ".link", "", permissions("rw-------"));
        try {
            // the temporary file reserves a name that nobody else has; the symlink takes its place
            Files.delete(temporary);
            Files.createSymbolicLink(temporary, target);
            Files.move(temporary, link, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    /** What was written to the file, or made, renamed or removed in the directory, stays so, also after a power failure. */
    static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path directoryOf(Path path) throws IOException {
        Path directory = path.getParent();
        if (directory == null) {
            throw new IOException("no directory: " + path);
        }
        return directory;
    }
}
