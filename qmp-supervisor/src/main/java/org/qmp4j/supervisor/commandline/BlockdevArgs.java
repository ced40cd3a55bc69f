package org.qmp4j.supervisor.commandline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskCache;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDriverDef.DetectZeroes;
import org.qmp4j.supervisor.domain.DiskDriverDef.Discard;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.ImageNodes;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.Slice;
import org.qmp4j.supervisor.storage.StorageImage;

/** The block nodes of a disk, from the lowest image to the filters above the highest. */
final class BlockdevArgs {
    private final DiskDef disk;
    private final DevicesPlan plan;
    private final List<QemuOption> options;

    private BlockdevArgs(DiskDef disk, DevicesPlan plan, List<QemuOption> options) {
        this.disk = disk;
        this.plan = plan;
        this.options = options;
    }

    /** Adds the nodes, and returns the name of the one that the device is put on; null for a drive without a medium. */
    static @Nullable String add(DiskDef disk, DevicesPlan plan, List<QemuOption> options) {
        BlockdevArgs args = new BlockdevArgs(disk, plan, options);
        List<ImageNodes> chain = ImageNodes.of(disk, plan.storage().rawFormatNodes());
        List<ImageNodes> upwards = new ArrayList<>(chain);
        Collections.reverse(upwards);
        ImageNodes below = null;
        for (ImageNodes nodes : upwards) {
            args.image(nodes, below);
            below = nodes;
        }
        return below == null ? null : args.filters(below.effective());
    }

    private void image(ImageNodes nodes, @Nullable ImageNodes below) {
        if (nodes.data() != null) {
            image(nodes.data(), null);
        }
        ImageObjects.add(disk, nodes, plan, options);
        boolean bare = nodes.slice() == null && nodes.format() == null;
        OptionJson storage = StorageArgs.storage(disk, nodes, plan).and("node-name", nodes.storage());
        node(bare ? effective(storage, nodes) : lower(storage));
        Slice slice = nodes.image().slice();
        if (slice != null) {
            OptionJson cut = OptionJson.with("driver", "raw")
                    .and("node-name", nodes.slice())
                    .and("offset", slice.offset())
                    .and("size", slice.size())
                    .and("file", nodes.storage());
            node(nodes.format() == null ? effective(cut, nodes) : lower(cut));
        }
        if (nodes.format() != null) {
            node(format(nodes, nodes.format(), below));
        }
    }

    private void node(OptionJson node) {
        options.add(QemuOption.of("-blockdev", node));
    }

    /** What a node has that is not the highest of its image. */
    private OptionJson lower(OptionJson node) {
        return node.and("auto-read-only", true).and("discard", "unmap").and("cache", cache());
    }

    /** What the highest node of an image has. */
    private OptionJson effective(OptionJson node, ImageNodes nodes) {
        Discard discard = disk.driver().discard();
        return node.and("read-only", nodes.readonly())
                .and("discard", discard == null ? null : word(discard))
                .and("detect-zeroes", nodes.isTop() ? detectZeroes() : null)
                .and("cache", cache());
    }

    private @Nullable OptionJson cache() {
        DiskCache cache = disk.driver().cache();
        if (cache == null) {
            // what others have as well must not be in our page cache
            boolean shared = disk.access().shareable() && !disk.readonly();
            return shared ? cache(DiskCache.NONE) : null;
        }
        return cache(cache);
    }

    private static OptionJson cache(DiskCache cache) {
        return OptionJson.none().and("direct", cache.direct()).and("no-flush", cache.noFlush());
    }

    private @Nullable String detectZeroes() {
        DetectZeroes detect = disk.driver().detectZeroes();
        if (detect == DetectZeroes.UNMAP && disk.driver().discard() != Discard.UNMAP) {
            return word(DetectZeroes.ON);
        }
        return detect == null ? null : word(detect);
    }

    private OptionJson format(ImageNodes nodes, String name, @Nullable ImageNodes below) {
        StorageImage image = nodes.image();
        Encryption encryption = image.encryption();
        boolean encrypts = encryption != null && !encryption.isInLibrbd();
        boolean luks = encrypts && image.format() == ImageFormat.RAW;
        OptionJson node = effective(OptionJson.with("node-name", name), nodes)
                .and("driver", luks ? "luks" : image.format().driver())
                .and("key-secret", luks ? nodes.encryptionSecret(0) : null);
        if (image.format() == ImageFormat.QCOW2) {
            node.and("discard-no-unref", nodes.isTop() ? disk.driver().discardNoUnref() : null)
                    .and("cache-size", image.metadataCache())
                    .and(
                            "encrypt",
                            encrypts
                                    ? OptionJson.with("format", "luks").and("key-secret", nodes.encryptionSecret(0))
                                    : null)
                    .and("data-file", nodes.data() == null ? null : nodes.data().effective());
        }
        node.and("file", nodes.belowFormat());
        if (below != null) {
            return node.and("backing", below.effective());
        }
        // whatever the header of the image says: there is nothing below it
        return image.endsChain() && hasBacking(image.format()) ? node.andNull("backing") : node;
    }

    private static boolean hasBacking(ImageFormat format) {
        return switch (format) {
            case QCOW2, QCOW, QED, VMDK -> true;
            default -> false;
        };
    }

    private String filters(String effective) {
        String top = effective;
        if (Boolean.TRUE.equals(disk.driver().copyOnRead())) {
            String name = "libvirt-CoR-" + disk.target().dev();
            node(OptionJson.with("driver", "copy-on-read")
                    .and("node-name", name)
                    .and("file", top)
                    .and("discard", "unmap"));
            top = name;
        }
        int number = last();
        for (String group : disk.throttleFilters()) {
            number++;
            String name = "libvirt-" + number + "-filter";
            node(OptionJson.with("driver", "throttle")
                    .and("node-name", name)
                    .and("throttle-group", "throttle-" + group)
                    .and("file", top));
            top = name;
        }
        return top;
    }

    /** The highest number of the images; the filters are numbered after them. */
    private int last() {
        int last = 0;
        for (StorageImage image : disk.image().chain()) {
            last = Math.max(last, number(image));
            last = image.dataStore() == null ? last : Math.max(last, number(image.dataStore()));
        }
        return last;
    }

    private static int number(StorageImage image) {
        return image.index() == null ? 0 : image.index();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
