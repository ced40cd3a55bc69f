package org.qmp4j.supervisor.image;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * Tells what is below an image where that is not said. What is said is trusted, and what is below the last image that is said is
 * read from its header, until the chain ends. A raw image is never looked into, and no format is guessed but where the guess leads
 * to no other file.
 */
public final class ChainDetection {
    /** How many images a chain can have. */
    public static final int DEEPEST = 200;

    private final ImageStore store;

    public ChainDetection(ImageStore store) {
        this.store = store;
    }

    /**
     * The same image with its whole chain, which has an end.
     *
     * @throws ChainException when an image is not there or not what it is to be, when the format of one is not recorded, when the
     *     chain leads to itself or is too long; with all images so far
     */
    public StorageImage detect(StorageImage top) {
        return new Walk().told(top);
    }

    /** One chain, from the top. */
    private final class Walk {
        private final List<String> trail = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        StorageImage told(StorageImage image) {
            if (image.isEmpty()) {
                return image;
            }
            trail.add(BackingText.shown(image.source()));
            if (trail.size() > DEEPEST) {
                throw refused("it has more than " + DEEPEST + " images: commit some of them", null);
            }
            HeaderFormat format = HeaderFormat.of(image.format());
            StorageImage below = image.below();
            if (!format.canRefer()) {
                return below == null ? image.withBacking(BackingStore.END) : over(image, below);
            }
            if (image.backing() != null) {
                StorageImage whole = image.dataStore() == null ? trusted(image, format) : image;
                return below == null ? whole : over(whole, below);
            }
            return over(image, header(image, format));
        }

        private StorageImage over(StorageImage image, StorageImage below) {
            return image.withBacking(new BackingStore(told(below)));
        }

        /** Of an image whose chain is said only the data file is looked for: QEMU would follow the header there. */
        private StorageImage trusted(StorageImage image, HeaderFormat format) {
            if (format != HeaderFormat.QCOW2 || !ImageStore.isLocal(image.source())) {
                return image;
            }
            try {
                return withData(image, header(image, format));
            } catch (ImageException e) {
                throw refused(String.valueOf(e.getMessage()), e);
            }
        }

        private StorageImage over(StorageImage image, ImageHeader header) {
            StorageImage whole = image.dataStore() == null ? withData(image, header) : image;
            Optional<ImageHeader.Backing> backing = header.backing();
            return backing.isEmpty() ? whole.withBacking(BackingStore.END) : over(whole, below(image, backing.get()));
        }

        private ImageHeader header(StorageImage image, HeaderFormat format) {
            if (!ImageStore.isLocal(image.source()) || image.slice() != null) {
                throw refused(
                        "what is below it stands in its header, which cannot be read from here: say <backingStore>,"
                                + " which is empty when there is nothing",
                        null);
            }
            try (ImageBytes bytes = store.open(store.found(image.source()))) {
                if (!seen.add(bytes.identity())) {
                    throw refused("it leads to itself", null);
                }
                return ImageHeaders.read(bytes, format);
            } catch (ImageException e) {
                throw refused(String.valueOf(e.getMessage()), e);
            }
        }

        private StorageImage withData(StorageImage image, ImageHeader header) {
            if (header.dataFile().isEmpty()) {
                return image;
            }
            String text = header.dataFile()
                    .flatMap(ImageHeader.DataFile::text)
                    .filter(name -> !name.isEmpty())
                    .orElseThrow(() -> refused("its data is in another file, which its header does not name", null));
            StorageSource place = place(image, text).source();
            return image.withDataStore(StorageImage.of(there(place), ImageFormat.RAW));
        }

        private StorageImage below(StorageImage image, ImageHeader.Backing backing) {
            BackingPlace place = place(image, backing.text());
            StorageSource source = there(place.source());
            ImageFormat format =
                    backing.format().map(word -> recorded(word)).orElseGet(() -> guessed(image, backing, source));
            return StorageImage.of(source, format).withSlice(place.slice().orElse(null));
        }

        private BackingPlace place(StorageImage image, String text) {
            try {
                return BackingString.read(text, image.source());
            } catch (IllegalArgumentException e) {
                throw refused(e.getMessage() + "; say <backingStore> in the definition to override its header", e);
            }
        }

        private StorageSource there(StorageSource source) {
            try {
                return store.found(source);
            } catch (ImageException e) {
                trail.add(BackingText.shown(source));
                throw refused(String.valueOf(e.getMessage()), e);
            }
        }

        /** The format that the header records; a protocol instead of one means raw. */
        private ImageFormat recorded(String word) {
            Optional<HeaderFormat> format = HeaderFormat.of(word);
            if (format.isPresent() && format.get() != HeaderFormat.LUKS) {
                return format.get().format();
            }
            if (format.isPresent()) {
                throw refused("the image below it is encrypted: say it in <backingStore>, with its secret", null);
            }
            if (PROTOCOLS.contains(word)) {
                return ImageFormat.RAW;
            }
            throw refused("format '" + word + "' of the image below it is not known", null);
        }

        private ImageFormat guessed(StorageImage image, ImageHeader.Backing backing, StorageSource source) {
            String remedy = "record it: qemu-img rebase -u -b '" + backing.text() + "' -F FORMAT '"
                    + BackingText.shown(image.source()) + "', or say <backingStore>";
            if (!ImageStore.isLocal(source)) {
                throw refused(
                        "the format of the image below it, " + backing.text() + ", is not recorded; " + remedy, null);
            }
            ImageHeader found;
            try (ImageBytes bytes = store.open(source)) {
                found = ImageHeaders.probe(bytes);
            } catch (ImageException e) {
                throw refused(e.getMessage() + "; its format is not recorded: " + remedy, e);
            }
            boolean safe = backing.mayProbe() || !found.refersToOthers();
            if (!safe || found.format() == HeaderFormat.LUKS) {
                throw refused(
                        "the format of the image below it, " + backing.text() + ", is not recorded. It looks like "
                                + found.format().id() + (safe ? "" : ", names another file itself")
                                + ", and a guest could have written that; " + remedy,
                        null);
            }
            return found.format().format();
        }

        private ChainException refused(String problem, @Nullable Throwable cause) {
            return new ChainException(trail, problem, cause);
        }
    }

    /** What QEMU takes as the format of a backing file, and is no format. */
    private static final Set<String> PROTOCOLS = Set.of(
            "file",
            "host_device",
            "host_cdrom",
            "nbd",
            "http",
            "https",
            "ftp",
            "ftps",
            "tftp",
            "ssh",
            "rbd",
            "iscsi",
            "gluster",
            "nfs",
            "nvme");
}
