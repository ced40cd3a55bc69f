package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files in which the firmware of a guest keeps its variables (NVRAM): those of a domain whose definition names none are beside
 * that, outlive each process, and go when it goes.
 */
public final class NvramFiles {
    private static final String NAME = "nvram.";
    private static final List<String> ENDINGS = List.of("fd", "qcow2");

    private final Path directory;

    NvramFiles(Path directory) {
        this.directory = directory;
    }

    /** Where they are; the file of a format is called {@code nvram.} and {@code fd} or {@code qcow2}. */
    public Path directory() {
        return directory;
    }

    /** Whether the firmware of the domain has kept something here. */
    public boolean exist() {
        return ENDINGS.stream()
                .anyMatch(ending -> Files.exists(directory.resolve(NAME + ending), LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Makes a file of a template: all of it or none.
     *
     * @param file what is made, with its directory
     * @param template what is copied
     * @param owner who may write it besides, by name or number, or null
     * @throws org.qmp4j.supervisor.error.StateFileException when it cannot be
     */
    public static void make(Path file, Path template, @Nullable String owner) {
        FileStep.run(file, "it cannot be made of " + template, () -> {
            copy(template, file, owner);
            return file;
        });
    }

    private static void copy(Path template, Path file, @Nullable String owner) throws IOException {
        Path temporary = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "." + file.getFileName(),
                ".tmp",
                PrivateFiles.permissions("rw-------"));
        try {
            PrivateFiles.fill(temporary, template);
            if (owner != null) {
                Files.setOwner(
                        temporary,
                        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
            }
            PrivateFiles.move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
