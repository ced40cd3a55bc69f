package org.qmp4j.supervisor.state;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file with the state from which the guest of a domain goes on at its next start; there need not be any. */
public final class ManagedSave {
    private static final String NAME = "managed-save";
    private static final String USED = "used";

    private final Path directory;

    ManagedSave(Path directory) {
        this.directory = directory;
    }

    /** Where it is. */
    public Path path() {
        return directory.resolve(NAME);
    }

    /** Whether it is there, complete or not. */
    public boolean exists() {
        return Files.exists(path(), LinkOption.NOFOLLOW_LINKS);
    }

    /** It is about to be used: from now on no start finds it any more. */
    public void takeAside() {
        putAside(USED);
    }

    /**
     * It cannot be used: from now on no start finds it any more.
     *
     * @param why what its file is called from now on
     * @return where it is
     */
    public Path putAside(String why) {
        Path aside = directory.resolve(NAME + "." + why);
        return FileStep.run(path(), "it cannot be put aside", () -> {
            if (exists()) {
                PrivateFiles.move(path(), aside);
            }
            return aside;
        });
    }

    /** Those that were put aside: used, or found to be of no use. They are the past, and nothing removes the latter. */
    public List<Path> aside() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        return FileStep.run(directory, "it cannot be listed", () -> {
            List<Path> aside = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, NAME + ".*")) {
                entries.forEach(aside::add);
            }
            aside.sort(null);
            return List.copyOf(aside);
        });
    }

    /** The one that was used is not needed any more. */
    public void deleteUsed() {
        delete(directory.resolve(NAME + "." + USED));
    }

    /** Forgets it: the next start boots. */
    public void delete() {
        delete(path());
    }

    private static void delete(Path file) {
        FileStep.run(file, "it cannot be removed", () -> {
            PrivateFiles.delete(file);
            return file;
        });
    }
}
