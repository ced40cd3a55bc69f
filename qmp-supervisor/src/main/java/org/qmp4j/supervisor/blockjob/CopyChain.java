package org.qmp4j.supervisor.blockjob;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.image.BackingString;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.image.HeaderFormat;
import org.qmp4j.supervisor.image.ImageBytes;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.image.ImageHeaders;
import org.qmp4j.supervisor.image.ImageStore;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * The images that a disk is on when it has been switched to a copy. QEMU is given what was asked for; headers that say otherwise are
 * refused, for everybody else will follow them. Where a chain that is given comes to an image of the disk, it goes on as the disk does.
 *
 * @param own the images that QEMU does not have yet, from the top, with nothing below them
 * @param rest the image of the disk that is below them, with all below it; null for none
 * @param going how many images of the disk leave its chain, from the top
 */
record CopyChain(List<StorageImage> own, @Nullable StorageImage rest, int going) {
    CopyChain {
        own = List.copyOf(own);
    }

    /**
     * The chain for a copy.
     *
     * @param disk the images of the disk, from the top
     * @throws ChainException when it cannot be, with the image that is the reason; says what to do
     */
    static CopyChain of(ImageStore store, CopyTarget target, List<StorageImage> disk) {
        List<StorageImage> given = new Given(store, target, disk).chain();
        List<Object> places =
                disk.stream().map(image -> place(store, image.source())).toList();
        for (int depth = 0; depth < given.size(); depth++) {
            int there = places.indexOf(place(store, given.get(depth).source()));
            if (there > 0 && depth > 0) {
                return new CopyChain(bare(given.subList(0, depth)), disk.get(there), there);
            } else if (there >= 0) {
                throw refusal(given.get(depth), "it is in use by the disk that is to be copied");
            }
        }
        return new CopyChain(bare(given), null, disk.size());
    }

    private static List<StorageImage> bare(List<StorageImage> images) {
        return images.stream().map(image -> image.withBacking(null)).toList();
    }

    /** All of it, when its images have these numbers, from the top. */
    StorageImage numbered(List<Integer> numbers, List<Integer> dataNumbers) {
        StorageImage below = rest;
        for (int depth = own.size() - 1; depth >= 0; depth--) {
            StorageImage image = own.get(depth).withIndex(numbers.get(depth));
            StorageImage data = image.dataStore();
            below = image.withDataStore(data == null ? null : data.withIndex(dataNumbers.get(depth)))
                    .withBacking(below == null ? BackingStore.END : new BackingStore(below));
        }
        return Objects.requireNonNull(below, "a copy has an image");
    }

    /** Two that are equal are the same bytes. */
    private static Object place(ImageStore store, StorageSource source) {
        if (!ImageStore.isLocal(source)) {
            return source;
        }
        try (ImageBytes bytes = store.open(store.found(source))) {
            return bytes.identity();
        } catch (ImageException e) {
            // it is to be made
            return source;
        }
    }

    private static ChainException refusal(StorageImage image, String problem) {
        return new ChainException(List.of(BackingText.shown(image.source())), problem, null);
    }

    /** What is said of the copy, and what headers say. */
    private record Given(ImageStore store, CopyTarget target, List<StorageImage> disk) {
        /** From the top; down to its end, or to an image of the disk. */
        List<StorageImage> chain() {
            return target.shallow() ? shallow(target.image()) : whole(target.image());
        }

        private List<StorageImage> whole(StorageImage top) {
            if (top.below() != null) {
                throw refusal(top, "a whole copy has nothing below it: make it shallow, or leave <backingStore> out");
            }
            StorageImage whole = top.withBacking(BackingStore.END);
            return target.reuse()
                    ? agreed(new ChainDetection(store).detect(whole).chain())
                    : List.of(whole);
        }

        private List<StorageImage> shallow(StorageImage top) {
            ChainDetection detection = new ChainDetection(store);
            boolean based = disk.size() > 1;
            if (based && !HeaderFormat.of(top.format()).canRefer()) {
                throw refusal(
                        top,
                        "a shallow copy stands on other images, and a "
                                + top.format().id() + " image on none: say another format, or copy all");
            }
            List<StorageImage> chain;
            if (target.reuse()) {
                chain = agreed(detection.detect(top).chain());
            } else if (top.below() != null) {
                chain = new ArrayList<>(List.of(top));
                chain.addAll(agreed(detection.detect(top.below()).chain()));
            } else {
                chain = based && top.backing() == null ? List.of(top, disk.get(1)) : List.of(top);
            }
            if (based && chain.size() == 1) {
                throw refusal(
                        top,
                        "nothing is below it, and what is below the top of the disk would be missing: "
                                + (target.reuse() ? rebase(top, disk.get(1)) + ", or copy all" : "copy all"));
            }
            return chain;
        }

        /** The same, when headers say so, as far as they can be read here. */
        private List<StorageImage> agreed(List<StorageImage> chain) {
            for (int depth = 0; depth < chain.size(); depth++) {
                StorageImage image = chain.get(depth);
                boolean readable = ImageStore.isLocal(image.source()) && image.slice() == null;
                if (readable && HeaderFormat.of(image.format()).canRefer()) {
                    require(image, depth + 1 < chain.size() ? chain.get(depth + 1) : null);
                }
            }
            return chain;
        }

        private void require(StorageImage image, @Nullable StorageImage below) {
            Optional<ImageHeader.Backing> said = header(image).backing();
            String name = said.map(ImageHeader.Backing::text).orElse("");
            boolean same = below == null
                    ? said.isEmpty()
                    : said.isPresent() && place(store, named(image, name)).equals(place(store, below.source()));
            if (!same) {
                throw refusal(
                        image,
                        (said.isEmpty() ? "its header has nothing below it" : "its header has " + name + " below it")
                                + (below == null
                                        ? ", and it is to have nothing"
                                        : ", and it is to have " + BackingText.shown(below.source()))
                                + ": "
                                + rebase(image, below));
            }
            String format = said.flatMap(ImageHeader.Backing::format).orElse("");
            if (below != null
                    && !format.isEmpty()
                    && !format.equals(below.format().driver())
                    && HeaderFormat.of(format).isPresent()) {
                throw refusal(
                        image,
                        "its header calls the format of " + name + " " + format + ", and it is to be "
                                + below.format().id() + ": " + rebase(image, below));
            }
        }

        private ImageHeader header(StorageImage image) {
            try (ImageBytes bytes = store.open(store.found(image.source()))) {
                return ImageHeaders.read(bytes, HeaderFormat.of(image.format()));
            } catch (ImageException e) {
                throw new ChainException(List.of(BackingText.shown(image.source())), String.valueOf(e.getMessage()), e);
            }
        }

        private static StorageSource named(StorageImage image, String name) {
            try {
                return BackingString.read(name, image.source()).source();
            } catch (IllegalArgumentException e) {
                throw new ChainException(List.of(BackingText.shown(image.source())), String.valueOf(e.getMessage()), e);
            }
        }

        /** The command that has the header say it. */
        private static String rebase(StorageImage image, @Nullable StorageImage below) {
            String what = below == null
                    ? "-b ''"
                    : "-b '" + BackingText.of(below) + "' -F " + below.format().driver();
            return "qemu-img rebase -u -f " + image.format().driver() + " " + what + " '"
                    + BackingText.shown(image.source()) + "'";
        }
    }
}
