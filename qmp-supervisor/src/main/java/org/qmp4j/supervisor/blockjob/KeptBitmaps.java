package org.qmp4j.supervisor.blockjob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bitmaps of images that qemu-img writes to, kept in files of their own meanwhile. A qemu-img that is ended halfway, or killed, leaves
 * all bitmaps of the images that it had open worth nothing; they are put back then. Images are told by their number in the task.
 */
final class KeptBitmaps {
    private static final Logger LOG = LoggerFactory.getLogger(KeptBitmaps.class);
    private static final String QCOW2 = "qcow2";

    private final DomainDirectory directory;
    private final String disk;
    private final ImageTool tool;

    KeptBitmaps(DomainDirectory directory, String disk, ImageTool tool) {
        this.directory = directory;
        this.disk = disk;
        this.tool = tool;
    }

    private String aside(int number) {
        return directory.bitmapsAside(disk, number).toString();
    }

    /**
     * Keeps those of an image.
     *
     * @return those that were worth nothing before, as {@link #restore} wants them
     */
    List<String> keep(int number, String file, ImageHeader header) {
        List<String> broken = new ArrayList<>();
        List<ImageHeader.Bitmap> good = new ArrayList<>();
        for (ImageHeader.Bitmap bitmap : header.bitmaps()) {
            if (bitmap.inUse()) {
                broken.add(number + " " + bitmap.name());
            } else {
                good.add(bitmap);
            }
        }
        forget(number);
        if (!good.isEmpty()) {
            tool.change(qemuImg -> qemuImg.create(QCOW2, aside(number), header.virtualSize()), worker -> {});
            good.forEach(bitmap -> copy(bitmap, file, aside(number)));
        }
        return broken;
    }

    /** What another image knows is kept with the bitmap of the same name. */
    void keepToo(int number, String name, String from) {
        merge(name, from, aside(number));
    }

    /** What is kept is put into the bitmap of the same name, which is there. */
    void tell(int number, String name, String file) {
        merge(name, aside(number), file);
    }

    private void merge(String name, String from, String to) {
        tool.change(qemuImg -> qemuImg.mergeBitmap(to, name, from, QCOW2), worker -> {});
    }

    private void copy(ImageHeader.Bitmap bitmap, String from, String to) {
        tool.change(
                qemuImg -> qemuImg.copyBitmap(to, bitmap.name(), bitmap.granularity(), bitmap.auto(), from),
                worker -> {});
    }

    /**
     * Puts those back that somebody has died over; may be done again. Where that cannot be, they are worth nothing, and whoever looks
     * at them sees it.
     *
     * @param broken those that were worth nothing before
     */
    void restore(List<String> images, Set<String> broken) {
        for (int number = 0; number < images.size(); number++) {
            String file = images.get(number);
            try {
                restore(number, file, broken);
            } catch (SupervisorException e) {
                LOG.warn("bitmaps of {} are lost: the next backup of disk {} is a full one", file, disk, e);
            }
        }
    }

    private void restore(int number, String file, Set<String> broken) {
        ImageHeader now = header(file);
        Set<String> there = new HashSet<>();
        for (ImageHeader.Bitmap bitmap : now.bitmaps()) {
            if (bitmap.inUse() && !broken.contains(number + " " + bitmap.name())) {
                tool.change(qemuImg -> qemuImg.removeBitmapAlone(file, bitmap.name()), worker -> {});
            } else {
                there.add(bitmap.name());
            }
        }
        if (Files.exists(Path.of(aside(number)))) {
            ImageHeader kept = header(aside(number));
            if (kept.virtualSize() != now.virtualSize()) {
                tool.change(qemuImg -> qemuImg.resize(QCOW2, aside(number), now.virtualSize()), worker -> {});
            }
            for (ImageHeader.Bitmap bitmap : kept.bitmaps()) {
                if (!there.contains(bitmap.name())) {
                    copy(bitmap, aside(number), file);
                }
            }
        }
    }

    private static ImageHeader header(String file) {
        return StoppedDisk.header(StorageImage.of(new FileSource(file), ImageFormat.QCOW2));
    }

    /** They are not needed any more. */
    void forgetAll(int images) {
        for (int number = 0; number < images; number++) {
            forget(number);
        }
    }

    private void forget(int number) {
        try {
            Files.deleteIfExists(Path.of(aside(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
