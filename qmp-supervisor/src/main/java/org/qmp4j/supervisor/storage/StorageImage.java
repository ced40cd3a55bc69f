package org.qmp4j.supervisor.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image: where it is, what format it has, and what is below it. libvirt calls this a storage source.
 *
 * @param source where it is
 * @param format its format, always stated
 * @param index number of its block nodes, or null
 * @param startupPolicy what is done when it is not there; null when that is not said
 * @param labels security labels
 * @param encryption how it is encrypted, or null
 * @param auth who we are for its host, or null
 * @param reservations who reserves it, or null
 * @param slice which part of the storage it is, or null for all
 * @param metadataCache how many bytes of its tables are cached, or null
 * @param dataStore where a qcow2 image has its guest data, when that is another file
 * @param backing what is below it; null when that is not said
 */
public record StorageImage(
        StorageSource source,
        ImageFormat format,
        @Nullable Integer index,
        @Nullable StartupPolicy startupPolicy,
        List<SourceLabel> labels,
        @Nullable Encryption encryption,
        @Nullable StorageAuth auth,
        @Nullable Reservations reservations,
        @Nullable Slice slice,
        @Nullable Long metadataCache,
        @Nullable StorageImage dataStore,
        @Nullable BackingStore backing) {
    public StorageImage {
        labels = List.copyOf(labels);
        if (index != null && index < 1) {
            throw new IllegalArgumentException("the index of a source is a number from 1: " + index);
        }
    }

    /** An image of which nothing else is said. */
    public static StorageImage of(StorageSource source, ImageFormat format) {
        return new StorageImage(source, format, null, null, List.of(), null, null, null, null, null, null, null);
    }

    /** Whether there is none: a drive without a medium. */
    public boolean isEmpty() {
        return source instanceof EmptySource;
    }

    /** Whether it is known that nothing is below it, whatever its header says. */
    public boolean endsChain() {
        return backing != null && backing.image() == null;
    }

    /** The image below it, or null. */
    public @Nullable StorageImage below() {
        return backing == null ? null : backing.image();
    }

    /** It and all images below it, from the top; without data files. */
    public List<StorageImage> chain() {
        List<StorageImage> chain = new ArrayList<>();
        for (StorageImage image = this; image != null; image = image.below()) {
            chain.add(image);
        }
        return chain;
    }

    /** The same image elsewhere. */
    public StorageImage withSource(StorageSource next) {
        return copyImage(next, format, index, metadataCache);
    }

    /** The same image in that format, with that much cache for its tables. */
    public StorageImage withFormat(ImageFormat next, @Nullable Long cache) {
        return copyImage(source, next, index, cache);
    }

    /** The same image with block nodes of that number. */
    public StorageImage withIndex(@Nullable Integer next) {
        return copyImage(source, format, next, metadataCache);
    }

    /** The same image, and all that it is made of, with block nodes that have no number yet. */
    public StorageImage unnumbered() {
        StorageImage next = below();
        return withIndex(null)
                .withDataStore(dataStore == null ? null : dataStore.unnumbered())
                .withBacking(next == null ? backing : new BackingStore(next.unnumbered()));
    }

    /** The same image with that encryption and that login. */
    public StorageImage withSecrets(@Nullable Encryption next, @Nullable StorageAuth login) {
        return copyReferences(next, login, dataStore, backing);
    }

    /** The same image with that data file. */
    public StorageImage withDataStore(@Nullable StorageImage next) {
        return copyReferences(encryption, auth, next, backing);
    }

    /** The same image as that part of its storage; null for all of it. */
    public StorageImage withSlice(@Nullable Slice next) {
        return new StorageImage(
                source,
                format,
                index,
                startupPolicy,
                labels,
                encryption,
                auth,
                reservations,
                next,
                metadataCache,
                dataStore,
                backing);
    }

    /** The same image over that. */
    public StorageImage withBacking(@Nullable BackingStore next) {
        return copyReferences(encryption, auth, dataStore, next);
    }

    /** The same image, where what may change is the image proper. */
    private StorageImage copyImage(
            StorageSource nextSource, ImageFormat nextFormat, @Nullable Integer nextIndex, @Nullable Long nextCache) {
        return new StorageImage(
                nextSource,
                nextFormat,
                nextIndex,
                startupPolicy,
                labels,
                encryption,
                auth,
                reservations,
                slice,
                nextCache,
                dataStore,
                backing);
    }

    /** The same image, where what may change is what it refers to: secrets and other images. */
    private StorageImage copyReferences(
            @Nullable Encryption nextEncryption,
            @Nullable StorageAuth nextAuth,
            @Nullable StorageImage nextStore,
            @Nullable BackingStore nextBacking) {
        return new StorageImage(
                source,
                format,
                index,
                startupPolicy,
                labels,
                nextEncryption,
                nextAuth,
                reservations,
                slice,
                metadataCache,
                nextStore,
                nextBacking);
    }
}
