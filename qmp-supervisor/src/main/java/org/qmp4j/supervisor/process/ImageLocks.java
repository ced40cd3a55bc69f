package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What those who have an image open say of it: QEMU locks a byte for each thing that it does with an image, and another for each that it
 * lets nobody else do. Read from the kernel's lists; nothing is locked for that. Locks of other hosts are not seen.
 */
public final class ImageLocks {
    /** QEMU's bytes: what is done, and what nobody else may do. */
    private static final long DOES = 100;

    private static final long FORBIDS = 200;
    /** What can be done: the numbers of the bytes. */
    private static final int READ = 0;

    private static final int WRITE = 1;

    private final Path proc;

    public ImageLocks() {
        this(Path.of("/proc"));
    }

    ImageLocks(Path proc) {
        this.proc = proc;
    }

    /**
     * Whether somebody keeps an image from being opened.
     *
     * @param writes whether it is to be written to
     * @param shared whether others may write to it as well
     */
    public boolean keepsOut(FileIdentity image, boolean writes, boolean shared) {
        String place = image.majorMinor() + ":" + image.inode();
        try (Stream<String> lines = Files.lines(proc.resolve("locks"), StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> line.trim().split(" +", -1))
                    .filter(f -> f.length >= 8 && f[1].equals("OFDLCK") && f[5].equals(place))
                    .anyMatch(f -> conflicts(f, writes, shared));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean conflicts(String[] lock, boolean writes, boolean shared) {
        boolean theyWrite = covers(lock, DOES + WRITE);
        boolean theyForbid = covers(lock, FORBIDS + (writes ? WRITE : READ));
        return theyForbid || theyWrite && !shared;
    }

    private static boolean covers(String[] lock, long at) {
        boolean numbers = lock[6].matches("[0-9]{1,18}") && lock[7].matches("[0-9]{1,18}|EOF");
        return numbers && Long.parseLong(lock[6]) <= at && (lock[7].equals("EOF") || Long.parseLong(lock[7]) >= at);
    }

    /** The processes that have that file open, as far as this user may look into them. */
    public List<Long> openedBy(FileIdentity image) {
        List<Long> pids = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (hasOpen(process, image)) {
                    pids.add(Long.parseLong(String.valueOf(process.getFileName())));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.copyOf(pids);
        }
        return List.copyOf(pids);
    }

    private static boolean hasOpen(Path process, FileIdentity image) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open) {
                if (leadsTo(descriptor, image)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false; // it has ended, or is another user's
        }
    }

    private static boolean leadsTo(Path descriptor, FileIdentity image) {
        try {
            return FileIdentity.of(descriptor).equals(image);
        } catch (IOException e) {
            return false;
        }
    }
}
