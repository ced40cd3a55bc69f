package org.qmp4j.supervisor.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.BackupException;
import org.qmp4j.supervisor.error.OperationException;

/**
 * A directory of backups: a directory each, with the images of its disks, and {@code backup.json}, which says what they are and is
 * there when they are whole. An incremental one stands on the one at whose moment its checkpoint was made.
 */
public final class Archive {
    private final Path directory;
    private final List<Entry> entries;

    /** One backup, and where it is. */
    private record Entry(Path directory, BackupResult backup) {}

    /**
     * An image of a backup.
     *
     * @param format qcow2 or raw
     */
    public record Image(Path file, String format) {}

    private Archive(Path directory, List<Entry> entries) {
        this.directory = directory;
        this.entries = entries;
    }

    /** Makes the directory of one backup, which must not be there. */
    static void make(@Nullable String backup, String label) {
        if (backup == null) {
            return;
        }
        Path made = Path.of(backup);
        try {
            Files.createDirectories(made.getParent());
            Files.createDirectory(
                    made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException e) {
            throw new OperationException(
                    label, Backups.BEGIN, "make " + backup + ": a backup of that name is there already", e);
        } catch (IOException e) {
            throw new OperationException(label, Backups.BEGIN, "make " + backup + ": " + e, e);
        }
    }

    /** Looks into the directory. @throws UncheckedIOException when it cannot be read */
    public static Archive open(Path directory) {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> backups = Files.newDirectoryStream(directory, Files::isDirectory)) {
            for (Path one : backups) {
                Path manifest = one.resolve(Leftovers.MANIFEST);
                if (Files.isRegularFile(manifest)) {
                    entries.add(new Entry(one, BackupResultJson.parse(manifest, Files.readString(manifest))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive " + directory + " cannot be read", e);
        }
        entries.sort(Comparator.comparing(entry -> entry.backup().began()));
        return new Archive(directory, entries);
    }

    /** The backups in it that are whole, the oldest first. */
    public List<BackupResult> backups() {
        return entries.stream().map(Entry::backup).toList();
    }

    /**
     * The images that together are a disk as it was: the full one first, then each that was incremental to the one before.
     *
     * @param name which backup; the youngest for null
     * @param disk target of the disk
     * @throws BackupException when one is missing, and which
     */
    public List<Image> chain(@Nullable String name, String disk) {
        Entry last = entries.stream()
                .filter(entry -> name == null || entry.backup().name().equals(name))
                .filter(entry -> name != null || entry.backup().disk(disk).isPresent())
                .reduce((older, younger) -> younger)
                .orElseThrow(() ->
                        missing(name == null ? "it has no backup of disk " + disk : "it has no backup '" + name + "'"));
        List<Image> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Entry> next = Optional.of(last);
        while (next.isPresent()) {
            Entry entry = next.get();
            BackupResult.Disk part = entry.backup()
                    .disk(disk)
                    .orElseThrow(() -> missing("backup '" + entry.backup().name() + "' has no disk " + disk));
            chain.add(new Image(entry.directory().resolve(Path.of(part.file()).getFileName()), part.format()));
            String since = part.since();
            if (since != null && !seen.add(since)) {
                throw missing("the backups since '" + since + "' go in a circle");
            }
            next = since == null
                    ? Optional.empty()
                    : Optional.of(made(entry.backup().domain(), since, entry));
        }
        Collections.reverse(chain);
        for (Image image : chain) {
            if (!Files.isRegularFile(image.file())) {
                throw missing("the image " + image.file() + " is gone");
            }
        }
        return chain;
    }

    private Entry made(UUID domain, String checkpoint, Entry by) {
        return entries.stream()
                .filter(entry -> entry.backup().domain().equals(domain)
                        && checkpoint.equals(entry.backup().checkpoint()))
                .findFirst()
                .orElseThrow(() -> missing("backup '" + by.backup().name() + "' stands on the one of checkpoint '"
                        + checkpoint + "', which is not here"));
    }

    private BackupException missing(String problem) {
        return new BackupException(directory.toString(), List.of(problem));
    }
}
