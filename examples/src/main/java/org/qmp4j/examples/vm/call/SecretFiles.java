package org.qmp4j.examples.vm.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.supervisor.storage.SecretRef;
import org.qmp4j.supervisor.storage.SecretSource;

/** Secrets in files of one directory, which nobody else may read or write. */
record SecretFiles(Path directory) implements SecretSource {
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    static SecretFiles below(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw new CallException(
                    Code.USAGE,
                    "--secrets: " + absolute + " is not a directory",
                    "make it, with a file for each secret in it, named by its uuid or usage");
        }
        return new SecretFiles(absolute);
    }

    @Override
    public Optional<byte[]> value(SecretRef secret) {
        String name = secret.uuid() == null
                ? String.valueOf(secret.usage()).replace("/", "%2F")
                : secret.uuid().toString();
        if (name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Path file = directory.resolve(name);
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw new CallException(Code.FILE, "others may read or write " + file, "chmod 600 " + file);
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CallException(Code.FILE, file + " cannot be read: " + e.getMessage(), "look at that file");
        }
    }
}
