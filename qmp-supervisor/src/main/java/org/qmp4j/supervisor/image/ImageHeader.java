package org.qmp4j.supervisor.image;

import java.util.List;
import java.util.Optional;

/**
 * What the header of an image says.
 *
 * @param format what it is
 * @param version of its format; 0 where there are none
 * @param virtualSize how long the disk is that a guest sees, in bytes
 * @param clusterSize in bytes; 0 where there are no clusters
 * @param snapshots how many internal snapshots it has
 * @param encryption how it is encrypted
 * @param backing the image below it, as the header names it
 * @param dataFile where its guest data is, when that is another file
 * @param extents other files that it is made of, as a VMDK descriptor names them
 * @param bitmaps its persistent dirty bitmaps
 * @param features bits of qcow2
 */
public record ImageHeader(
        HeaderFormat format,
        int version,
        long virtualSize,
        long clusterSize,
        int snapshots,
        Encryption encryption,
        Optional<Backing> backing,
        Optional<DataFile> dataFile,
        List<String> extents,
        List<Bitmap> bitmaps,
        Features features) {
    /** How an image is encrypted. */
    public enum Encryption {
        NONE,
        /** QEMU's old one, which is none that protects. */
        AES,
        LUKS
    }

    /**
     * The image below.
     *
     * @param text as it stands in the header
     * @param format as it stands in the header, a format or a protocol of QEMU; empty when none is recorded
     * @param mayProbe whether the one who wrote the header made sure that probing it is safe, as QED does
     */
    public record Backing(String text, Optional<String> format, boolean mayProbe) {}

    /**
     * An external data file.
     *
     * @param text as it stands in the header; empty when the header names none, though it has one
     * @param raw whether it can be read as a raw image
     */
    public record DataFile(Optional<String> text, boolean raw) {}

    /**
     * A persistent dirty bitmap.
     *
     * @param name its name
     * @param inUse whether somebody has it open, or died over it: what is on disk is not consistent
     * @param auto whether it goes on recording when the image is opened
     * @param granularity bytes for each bit
     * @param clusters how many clusters its table has
     */
    public record Bitmap(String name, boolean inUse, boolean auto, long granularity, long clusters) {}

    /** Bits of features: those that must be understood, those that need not, those that others clear. */
    public record Features(long incompatible, long compatible, long autoclear) {
        /** None. */
        public static final Features NONE = new Features(0, 0, 0);

        private static final long KNOWN = 0x1f;

        /** The image was not closed properly; its refcounts are not right. */
        public boolean dirty() {
            return (incompatible & 1) != 0;
        }

        /** Its metadata is corrupt, and it must not be written to. */
        public boolean corrupt() {
            return (incompatible & 2) != 0;
        }

        /** Guest data is in another file. */
        public boolean externalData() {
            return (incompatible & 4) != 0;
        }

        /** Its clusters are compressed by another method than zlib. */
        public boolean otherCompression() {
            return (incompatible & 8) != 0;
        }

        /** Clusters have parts of their own. */
        public boolean extendedL2() {
            return (incompatible & 16) != 0;
        }

        /** Bits that must be understood, and are not known here. */
        public long unknown() {
            return incompatible & ~KNOWN;
        }

        /** Refcounts are brought up to date late. */
        public boolean lazyRefcounts() {
            return (compatible & 1) != 0;
        }

        /** The directory of bitmaps is consistent. */
        public boolean bitmapsConsistent() {
            return (autoclear & 1) != 0;
        }

        /** The external data file can be read as a raw image. */
        public boolean rawExternalData() {
            return (autoclear & 2) != 0;
        }
    }

    public ImageHeader {
        extents = List.copyOf(extents);
        bitmaps = List.copyOf(bitmaps);
    }

    /** A header that says no more than its format and size. */
    static ImageHeader plain(HeaderFormat format, int version, long virtualSize) {
        return new ImageHeader(
                format,
                version,
                virtualSize,
                0,
                0,
                Encryption.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Features.NONE);
    }

    /** The same over that image. */
    ImageHeader over(Optional<Backing> below) {
        return new ImageHeader(
                format,
                version,
                virtualSize,
                clusterSize,
                snapshots,
                encryption,
                below,
                dataFile,
                extents,
                bitmaps,
                features);
    }

    /** The same with clusters of that size and those features. */
    ImageHeader with(long cluster, Encryption how, Features bits) {
        return new ImageHeader(
                format, version, virtualSize, cluster, snapshots, how, backing, dataFile, extents, bitmaps, bits);
    }

    /** The same made of those files. */
    ImageHeader of(List<String> others) {
        return new ImageHeader(
                format,
                version,
                virtualSize,
                clusterSize,
                snapshots,
                encryption,
                backing,
                dataFile,
                others,
                bitmaps,
                features);
    }

    /** Whether it names any other file: such a header is never believed when its format was guessed. */
    public boolean refersToOthers() {
        return backing.isPresent() || dataFile.isPresent() || !extents.isEmpty();
    }
}
