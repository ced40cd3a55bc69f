package org.qmp4j.supervisor.rename;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.storage.FileSource;

/**
 * Files that get other names in their own directories.
 *
 * @param moves from the present path to the next
 */
record DiskMoves(Map<Path, Path> moves) {
    /** The images of a definition whose file name is the old name, or begins with it and goes on with neither letter nor digit. */
    static DiskMoves of(DomainDef definition, String oldName, String newName) {
        Map<Path, Path> moves = new LinkedHashMap<>();
        for (DiskDef disk : definition.devices().disks()) {
            if (disk.source() instanceof FileSource source) {
                Path from = Path.of(source.path());
                String file = String.valueOf(from.getFileName());
                if (carries(file, oldName)) {
                    moves.put(from, from.resolveSibling(newName + file.substring(oldName.length())));
                }
            }
        }
        return new DiskMoves(moves);
    }

    private static boolean carries(String file, String name) {
        return file.startsWith(name)
                && (file.length() == name.length() || !Character.isLetterOrDigit(file.codePointAt(name.length())));
    }

    static DiskMoves of(JournalEntry entry) {
        Map<Path, Path> moves = new LinkedHashMap<>();
        for (long i = 0; i < entry.number("count"); i++) {
            moves.put(Path.of(entry.fact("from." + i)), Path.of(entry.fact("to." + i)));
        }
        return new DiskMoves(moves);
    }

    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        int i = 0;
        for (Map.Entry<Path, Path> move : moves.entrySet()) {
            facts.put("from." + i, move.getKey().toString());
            facts.put("to." + i, move.getValue().toString());
            i++;
        }
        facts.put("count", Integer.toString(i));
        return facts;
    }

    /** The definition with the files at their next paths. */
    DomainDef applyTo(DomainDef definition) {
        List<DiskDef> disks = new ArrayList<>();
        for (DiskDef disk : definition.devices().disks()) {
            Path next = disk.source() instanceof FileSource source ? moves.get(Path.of(source.path())) : null;
            disks.add(next == null ? disk : disk.withSource(new FileSource(next.toString())));
        }
        return definition.withDisks(disks);
    }

    /** Moves one file onto a free path; a file that is there is never replaced. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to);
        Path directory = to.getParent();
        if (directory == null) {
            throw new FileSystemException(to.toString(), null, "it is in no directory");
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Moves back what was moved; what was not stays. */
    void undo() throws IOException {
        List<Map.Entry<Path, Path>> done = new ArrayList<>(moves.entrySet());
        for (int i = done.size() - 1; i >= 0; i--) {
            Path from = done.get(i).getKey();
            Path to = done.get(i).getValue();
            if (isThere(to) && !isThere(from)) {
                move(to, from);
            }
        }
    }

    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
