package org.qmp4j.supervisor.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * The firmware of the guest ({@code <os firmware=…>}, {@code <firmware>}, {@code <loader>}, {@code <nvram>}).
 *
 * @param choice what kind is looked for on the host; null when it is named, or the machine's own is good
 * @param features what the one that is looked for must have, or must not
 * @param loader the firmware itself
 * @param nvram where it keeps its variables
 */
public record FirmwareDef(
        @Nullable Kind choice,
        Map<Feature, Boolean> features,
        @Nullable LoaderDef loader,
        @Nullable NvramDef nvram) {
    /** Nothing was said. */
    public static final FirmwareDef UNSAID = new FirmwareDef(null, Map.of(), null, null);

    public FirmwareDef {
        Map<Feature, Boolean> ordered = new EnumMap<>(Feature.class);
        ordered.putAll(features);
        features = Collections.unmodifiableMap(ordered);
    }

    /** What kind of firmware. */
    public enum Kind {
        BIOS,
        EFI
    }

    /** What a firmware can have. */
    public enum Feature {
        ENROLLED_KEYS,
        SECURE_BOOT
    }

    /** Whether an image is there for the CPU to read, or is a flash memory. */
    public enum LoaderType {
        ROM,
        PFLASH
    }

    /** How an image is stored. */
    public enum Format {
        RAW,
        QCOW2
    }

    /**
     * {@code <loader>}.
     *
     * @param path of the image; null when it is looked for
     * @param readonly whether the guest cannot write it
     * @param type ROM or flash memory
     * @param secure whether it needs system management mode
     * @param stateless whether it keeps nothing
     * @param format how it is stored
     */
    public record LoaderDef(
            @Nullable String path,
            @Nullable Boolean readonly,
            @Nullable LoaderType type,
            @Nullable Boolean secure,
            @Nullable Boolean stateless,
            @Nullable Format format) {
        /** Nothing was said. */
        public static final LoaderDef UNSAID = new LoaderDef(null, null, null, null, null, null);
    }

    /**
     * {@code <nvram>}.
     *
     * @param path of the image; null when it is the domain's own
     * @param template what it is made of at first
     * @param templateFormat how that is stored
     * @param format how it is stored
     * @param named whether its path stands in a {@code <source>}
     * @param image the image when it is no file of the host, or null
     */
    public record NvramDef(
            @Nullable String path,
            @Nullable String template,
            @Nullable Format templateFormat,
            @Nullable Format format,
            boolean named,
            @Nullable StorageImage image) {
        /** Nothing was said. */
        public static final NvramDef UNSAID = new NvramDef(null, null, null, null, false, null);
    }
}
