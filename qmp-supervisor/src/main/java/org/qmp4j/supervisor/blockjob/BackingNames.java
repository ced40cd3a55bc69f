package org.qmp4j.supervisor.blockjob;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.monitor.NodeFacts;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageImage;

/** What stands in an image as the one below it: relative where it was relative before, or is asked to be. */
public final class BackingNames {
    private final LiveDisk disk;
    private final List<NodeFacts> nodes;

    /** @param nodes all that there are */
    public BackingNames(LiveDisk disk, List<NodeFacts> nodes) {
        this.disk = disk;
        this.nodes = nodes;
    }

    /** The name that the image at one depth is to have for that at another, as it has one now. */
    String like(int over, int base) {
        NodeFacts facts = facts(disk.node(over));
        String now = facts == null ? "" : facts.backingName();
        return isRelative(now) ? relative(source(over), base) : absolute(base);
    }

    /** The name of the image at that depth: a path, or what QEMU calls it. */
    public String absolute(int depth) {
        StorageImage image = disk.chain().get(depth);
        if (image.source() instanceof FileSource file) {
            return file.path();
        }
        if (image.source() instanceof BlockSource block) {
            return block.path();
        }
        NodeFacts facts = facts(disk.storage(depth));
        return facts == null ? "" : facts.filename();
    }

    /** The same seen from the directory of a file; absolute if it is no file. */
    public String relative(@Nullable Path from, int depth) {
        Path to = source(depth);
        if (from == null || to == null) {
            return absolute(depth);
        }
        return relative(from, to);
    }

    /** The name by which a file is found from the directory of another: absolute where that cannot be said. */
    public static String relative(Path from, Path to) {
        try {
            // the kernel follows symlinks before it goes up, and so must the name
            Path start = real(from.toAbsolutePath().getParent());
            Path end = real(to.toAbsolutePath().getParent());
            String name = start.relativize(end.resolve(String.valueOf(to.getFileName())))
                    .toString();
            return isRelative(name) ? name : "./" + name;
        } catch (IOException e) {
            return to.toString();
        }
    }

    private static Path real(@Nullable Path directory) throws IOException {
        return (directory == null ? Path.of("/") : directory).toRealPath();
    }

    private @Nullable Path source(int depth) {
        return disk.chain().get(depth).source() instanceof FileSource file ? Path.of(file.path()) : null;
    }

    private @Nullable NodeFacts facts(String node) {
        return nodes.stream().filter(one -> one.name().equals(node)).findFirst().orElse(null);
    }

    /** A colon before the first slash ends the name of a protocol. */
    static boolean isRelative(String name) {
        int colon = name.indexOf(':');
        int slash = name.indexOf('/');
        return !name.isEmpty() && slash != 0 && (colon < 0 || slash >= 0 && slash < colon);
    }
}
