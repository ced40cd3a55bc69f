package org.qmp4j.supervisor.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.commandline.RestoreArgs;
import org.qmp4j.supervisor.error.BackupException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.ShortCommand;

/** Makes a disk again of the backups that it is in. The backups are read, and stay as they are. */
public final class Restoration {
    private static final String PROGRAM = "qemu-img";
    private static final String RESTORE = "backup-restore";
    private static final String PART = ".part";

    private final String program;

    /** @param emulator the qemu-img beside it is used, if there is one; null for that of the path */
    public Restoration(@Nullable Path emulator) {
        Path beside = emulator == null ? Path.of(PROGRAM) : emulator.resolveSibling(PROGRAM);
        this.program = Files.isExecutable(beside) ? beside.toString() : PROGRAM;
    }

    /**
     * Makes the disk. Blocks for as long as that takes.
     *
     * @param chain its images, the full one first: see {@link Archive#chain}
     * @param target the file that is made, which must not be there; it is there when it is whole
     * @param format qcow2 or raw
     */
    public void restore(List<Archive.Image> chain, Path target, String format) {
        Path made = target.toAbsolutePath().normalize();
        if (Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupException(made.toString(), List.of("something is there already; nothing is written over"));
        }
        if (!Files.isDirectory(made.resolveSibling("."))) {
            throw new BackupException(
                    made.toString(), List.of("its directory is not there: make it, or name another file"));
        }
        Path part = made.resolveSibling(made.getFileName() + PART);
        List<String> argv = RestoreArgs.convert(
                program,
                chain.stream()
                        .map(image -> new RestoreArgs.Image(
                                image.format(), image.file().toAbsolutePath().toString()))
                        .toList(),
                new RestoreArgs.Image(format, part.toString()));
        try {
            ShortCommand.Result result = new ShortCommand(Duration.ofDays(1)).run(argv, "");
            if (result.status() != 0) {
                Files.deleteIfExists(part);
                throw new OperationException(
                        made.toString(),
                        RESTORE,
                        "run " + argv + ": " + result.errors().strip(),
                        null);
            }
            Files.move(part, made, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new OperationException(
                    made.toString(), RESTORE, "run " + PROGRAM + ": " + e + "; install it beside the emulator", e);
        }
    }
}
