package org.qmp4j.supervisor.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.checkpoint.model.Bitmap;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.CheckpointException;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.monitor.BitmapMonitor;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.vm.JobScope;

/** The bitmaps in the images of a domain that is stopped. The node of an address is the path of the image. In a job. */
final class ImageBitmaps implements Bitmaps {
    private static final String START = ": start the domain, and QEMU does it";

    private final JobScope scope;
    private final String operation;
    private final DomainDef definition;

    ImageBitmaps(JobScope scope, String operation) {
        this.scope = scope;
        this.operation = operation;
        this.definition = scope.definition();
    }

    @Override
    public DomainDef definition() {
        return definition;
    }

    @Override
    public List<DiskBitmaps> ask() {
        List<String> problems = new ArrayList<>();
        List<DiskBitmaps> disks = new ArrayList<>();
        for (DiskDef disk : definition.devices().disks()) {
            if (!disk.image().isEmpty()) {
                try {
                    disks.add(new DiskBitmaps(disk.target().dev(), layers(disk)));
                } catch (ChainException | ImageException e) {
                    problems.add("disk " + disk.target().dev() + ": " + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new CheckpointException(scope.label(), operation, problems);
        }
        return disks;
    }

    /** Images of other formats have no bitmaps, and nobody looks into them. */
    private static List<DiskBitmaps.Layer> layers(DiskDef disk) {
        List<DiskBitmaps.Layer> layers = new ArrayList<>();
        if (disk.image().format() != ImageFormat.QCOW2) {
            layers.add(new DiskBitmaps.Layer(path(disk.image().source()), List.of()));
            return layers;
        }
        for (StorageImage image :
                new ChainDetection(new ImageFiles()).detect(disk.image()).chain()) {
            String path = path(image.source());
            boolean local = image.source() instanceof FileSource || image.source() instanceof BlockSource;
            if (image.format() != ImageFormat.QCOW2) {
                layers.add(new DiskBitmaps.Layer(path, List.of()));
            } else if (local && image.slice() == null) {
                layers.add(new DiskBitmaps.Layer(
                        path,
                        ImageEditing.bitmaps(path).stream()
                                .map(ImageBitmaps::bitmap)
                                .toList()));
            } else {
                throw new ImageException(path, -1, "it is neither a file nor a block device of its own" + START, null);
            }
        }
        return layers;
    }

    static String path(StorageSource source) {
        return source instanceof FileSource file
                ? file.path()
                : source instanceof BlockSource block ? block.path() : source.toString();
    }

    /** Nobody has it open: what is said to be in use is what somebody died over. */
    private static Bitmap bitmap(ImageHeader.Bitmap there) {
        return new Bitmap(there.name(), there.auto(), true, there.inUse(), false, there.granularity(), 0);
    }

    @Override
    public List<BitmapPlace> places(List<BitmapMonitor.Address> bitmaps) {
        return bitmaps.stream()
                .map(bitmap -> new BitmapPlace(bitmap.node(), bitmap.name()))
                .toList();
    }

    @Override
    public void add(List<BitmapMonitor.Address> bitmaps) {
        List<BitmapPlace> places = possible(bitmaps);
        places.forEach(editing()::add);
    }

    /** From the top of each disk: one that is gone there is worth nothing, whatever images below still have of it. */
    @Override
    public void remove(List<BitmapMonitor.Address> bitmaps) {
        List<BitmapPlace> places = possible(bitmaps);
        places.forEach(editing()::remove);
    }

    private ImageEditing editing() {
        String emulator = definition.devices().emulator();
        return new ImageEditing(scope.directory(), operation, emulator == null ? "" : emulator);
    }

    private List<BitmapPlace> possible(List<BitmapMonitor.Address> bitmaps) {
        List<BitmapPlace> places = places(bitmaps);
        Set<String> files = places.stream().map(BitmapPlace::file).collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (DiskDef disk : definition.devices().disks()) {
            boolean closed = disk.hasObjects() || !disk.secrets().isEmpty();
            if (closed
                    && !disk.image().isEmpty()
                    && files.contains(path(disk.image().source()))) {
                problems.add("disk " + disk.target().dev()
                        + " has secrets, reservations or filters between its images and the guest" + START);
            }
        }
        for (String file : files) {
            if (!Files.isWritable(Path.of(file))) {
                problems.add(file + " cannot be written to by this process");
            }
        }
        if (!problems.isEmpty()) {
            throw new CheckpointException(scope.label(), operation, problems);
        }
        return places;
    }
}
