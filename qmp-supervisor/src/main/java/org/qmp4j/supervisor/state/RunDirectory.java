package org.qmp4j.supervisor.state;

import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

/**
 * Where one process of a domain has its sockets and its pidfile. Its path is never used again; what others open are
 * symlinks that lead into it.
 */
public final class RunDirectory {
    private final Path domain;
    private final long generation;

    RunDirectory(Path domain, long generation) {
        this.domain = domain;
        this.generation = generation;
    }

    /** Which process of the domain. */
    public long generation() {
        return generation;
    }

    /** The directory itself. */
    public Path path() {
        return domain.resolve(Long.toString(generation));
    }

    void create() {
        FileStep.run(path(), "it cannot be made", () -> {
            // whoever was in it has not survived a power failure either
            PrivateFiles.fleetingDirectory(domain);
            return PrivateFiles.fleetingDirectory(path());
        });
    }

    /** The key of its process, which lies there for as long as it lives; empty when it was started without one. */
    public Optional<byte[]> masterKey() {
        Path file = masterKeyFile();
        return FileStep.run(file, "it cannot be read", () -> {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    /** Keeps the key of its process, before there is one. */
    public void writeMasterKey(byte[] key) {
        Path file = masterKeyFile();
        FileStep.run(file, "it cannot be written", () -> {
            PrivateFiles.create(file);
            return Files.write(file, key, LinkOption.NOFOLLOW_LINKS, StandardOpenOption.WRITE);
        });
    }

    /** Where that key is. */
    public Path masterKeyFile() {
        return path().resolve("master-key.aes");
    }

    /** Gives it to the user whom its process becomes, so that he can make sockets in it, and remove them. */
    public void give(String user) {
        FileStep.run(path(), "it cannot be given to user " + user, () -> {
            UserPrincipal owner =
                    path().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return Files.setOwner(path(), owner);
        });
    }

    /** How its process names a file of this directory: it is in there, whoever it is by now; the way there is ours alone. */
    public Path within(String file) {
        return Path.of(file);
    }

    /** Makes {@code current} lead here, from one moment to the next. */
    public void makeCurrent() {
        Path current = domain.resolve("current");
        FileStep.run(current, "it cannot be switched", () -> {
            PrivateFiles.link(current, Path.of(Long.toString(generation)));
            return current;
        });
    }

    /**
     * Makes a path that the definition names lead to a socket of this process.
     *
     * @throws org.qmp4j.supervisor.error.StateFileException when something is there that is not a symlink, or the
     *     directory of the link is missing or not ours to write
     */
    public void publish(Path link, Path socket) {
        FileStep.run(link, "the socket path of the definition cannot be made a symlink", () -> {
            PrivateFiles.link(link, socket);
            return link;
        });
    }

    /** Removes such a path, if it still leads here. */
    public void withdraw(Path link) {
        FileStep.run(link, "it cannot be removed", () -> {
            if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).startsWith(path())) {
                Files.delete(link);
            }
            return link;
        });
    }

    /** Removes it with all that is in it, and what led to it. Only for a process that is proven gone. */
    public void remove() {
        Path current = domain.resolve("current");
        FileStep.run(path(), "it cannot be removed", () -> {
            if (Files.isSymbolicLink(current)
                    && Files.readSymbolicLink(current).toString().equals(Long.toString(generation))) {
                Files.delete(current);
            }
            PrivateFiles.deleteTree(path());
            try {
                Files.deleteIfExists(domain);
            } catch (DirectoryNotEmptyException e) {
                return path(); // another generation is there still, as in a local migration
            }
            return path();
        });
    }
}
