package org.qmp4j.supervisor.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which image of a chain is meant. Three ways that cannot be taken for one another: {@code vda@1} is the image at that depth, and
 * changes as the chain does; {@code vda[3]} is the image with that id, which it keeps for the life of the guest; a path, alone or
 * as {@code vda:/images/base.qcow2}, is the image in that file. {@code vda} alone is the top.
 */
public sealed interface LayerAddress {
    /**
     * At that depth.
     *
     * @param dev name of the disk's target
     * @param depth 0 for the top
     */
    record AtDepth(String dev, int depth) implements LayerAddress {
        @Override
        public Optional<String> disk() {
            return Optional.of(dev);
        }

        @Override
        public OptionalInt in(StorageImage top) {
            return depth < top.chain().size() ? OptionalInt.of(depth) : OptionalInt.empty();
        }

        @Override
        public String toString() {
            return depth == 0 ? dev : dev + "@" + depth;
        }
    }

    /**
     * With that id: {@link StorageImage#index()}.
     *
     * @param dev name of the disk's target
     * @param id from 1
     */
    record WithId(String dev, int id) implements LayerAddress {
        @Override
        public Optional<String> disk() {
            return Optional.of(dev);
        }

        @Override
        public OptionalInt in(StorageImage top) {
            List<StorageImage> chain = top.chain();
            for (int depth = 0; depth < chain.size(); depth++) {
                Integer index = chain.get(depth).index();
                if (index != null && index == id) {
                    return OptionalInt.of(depth);
                }
            }
            return OptionalInt.empty();
        }

        @Override
        public String toString() {
            return dev + "[" + id + "]";
        }
    }

    /**
     * In that file or block device.
     *
     * @param disk name of the disk's target; empty for whichever disk has it
     * @param path an absolute path, compared as text
     */
    record InFile(Optional<String> disk, String path) implements LayerAddress {
        @Override
        public OptionalInt in(StorageImage top) {
            List<StorageImage> chain = top.chain();
            for (int depth = 0; depth < chain.size(); depth++) {
                if (isThere(chain.get(depth).source())) {
                    return OptionalInt.of(depth);
                }
            }
            return OptionalInt.empty();
        }

        private boolean isThere(StorageSource source) {
            return source instanceof FileSource file && file.path().equals(path)
                    || source instanceof BlockSource block && block.path().equals(path);
        }

        @Override
        public String toString() {
            return disk.map(dev -> dev + ":").orElse("") + path;
        }
    }

    /** Any of the three; digits beyond nine are no number of ours. */
    Pattern FORM = Pattern.compile(
            "(?<disk>[A-Za-z][A-Za-z0-9]*)(?:@(?<depth>[0-9]{1,9})|\\[(?<id>[0-9]{1,9})]|:(?<path>/.*))?");

    /** The disk that it names; empty for a path alone. */
    Optional<String> disk();

    /** How deep that image is below the top, which is 0; empty when the chain has no such image. */
    OptionalInt in(StorageImage top);

    /** That image; empty when the chain has none such. */
    default Optional<StorageImage> of(StorageImage top) {
        OptionalInt depth = in(top);
        return depth.isPresent() ? Optional.of(top.chain().get(depth.getAsInt())) : Optional.empty();
    }

    /**
     * From text.
     *
     * @throws IllegalArgumentException when it is none of the forms; says which there are
     */
    static LayerAddress parse(String text) {
        if (text.startsWith("/")) {
            return new InFile(Optional.empty(), text);
        }
        Matcher said = FORM.matcher(text);
        if (!said.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' names no image of a disk: say vda@1 for a depth (0 is the"
                            + " top), vda[3] for an id, or the absolute path of the image");
        }
        String dev = said.group("disk");
        if (said.group("id") != null) {
            return withId(dev, Integer.parseInt(said.group("id")));
        }
        if (said.group("path") != null) {
            return new InFile(Optional.of(dev), said.group("path"));
        }
        return new AtDepth(dev, said.group("depth") == null ? 0 : Integer.parseInt(said.group("depth")));
    }

    private static LayerAddress withId(String dev, int id) {
        if (id == 0) {
            throw new IllegalArgumentException("ids of images count from 1; the top of " + dev + " is " + dev + "@0");
        }
        return new WithId(dev, id);
    }
}
