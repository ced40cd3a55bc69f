package org.qmp4j.supervisor.image;

import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.error.ImageException;

/**
 * Reads headers. {@link #read} is for a format that somebody has stated; {@link #probe} guesses, and what it says must not be acted
 * on when a guest can have written those bytes: any guest can write the header of any format to its raw disk.
 */
public final class ImageHeaders {
    private static final int SECTOR = 512;

    private record Magic(HeaderFormat format, long at, String bytes) {}

    private static final List<Magic> MAGICS = List.of(
            new Magic(HeaderFormat.QED, 0, "QED\0"),
            new Magic(HeaderFormat.VMDK, 0, "KDMV"),
            new Magic(HeaderFormat.VMDK, 0, "COWD"),
            new Magic(HeaderFormat.VMDK, 0, "# Disk DescriptorFile"),
            new Magic(HeaderFormat.VDI, 64, "\u007f\u0010\u00da\u00be"),
            new Magic(HeaderFormat.VPC, 0, "conectix"),
            new Magic(HeaderFormat.VHDX, 0, "vhdxfile"),
            new Magic(HeaderFormat.LUKS, 0, "LUKS\u00ba\u00be"),
            new Magic(HeaderFormat.BOCHS, 0, "Bochs Virtual HD Image"),
            new Magic(HeaderFormat.CLOOP, 0, "#!/bin/sh\n#V2.0 Format\n"),
            new Magic(HeaderFormat.PARALLELS, 0, "WithoutFreeSpace"),
            new Magic(HeaderFormat.PARALLELS, 0, "WithouFreSpacExt"));

    private ImageHeaders() {}

    /**
     * The header of an image whose format is known.
     *
     * @throws ImageException when it is none of that format, or goes against it; says where
     */
    public static ImageHeader read(ImageBytes bytes, HeaderFormat format) {
        HeaderBytes in = new HeaderBytes(bytes);
        HeaderFormat found = format == HeaderFormat.RAW ? format : probe(in);
        if (found != format && format != HeaderFormat.VPC && format != HeaderFormat.DMG) {
            throw in.bad(0, "it is to be " + format.id() + ", and does not begin like that, but like " + found.id());
        }
        return header(in, format);
    }

    /**
     * The header by what the first bytes look like; raw when they look like nothing.
     *
     * @throws ImageException when it begins like a format, and goes against it; says where
     */
    public static ImageHeader probe(ImageBytes bytes) {
        HeaderBytes in = new HeaderBytes(bytes);
        return header(in, probe(in));
    }

    private static HeaderFormat probe(HeaderBytes in) {
        Optional<Integer> qcow = version(in);
        if (qcow.isPresent()) {
            return qcow.get() == 1 ? HeaderFormat.QCOW : HeaderFormat.QCOW2;
        }
        for (Magic magic : MAGICS) {
            if (in.has(magic.at(), magic.bytes().length())
                    && in.big(magic.at(), magic.bytes().length()).begins(magic.at(), magic.bytes())) {
                return magic.format();
            }
        }
        return HeaderFormat.RAW;
    }

    /** The version of a QCOW image; empty when it is none. */
    private static Optional<Integer> version(HeaderBytes in) {
        if (!in.has(0, 8)) {
            return Optional.empty();
        }
        HeaderBytes.Part start = in.big(0, 8);
        return start.begins(0, "QFI\u00fb") ? Optional.of((int) Math.min(start.u32(4), 1000)) : Optional.empty();
    }

    private static ImageHeader header(HeaderBytes in, HeaderFormat format) {
        return switch (format) {
            case QCOW -> QcowHeader.read(in);
            case QCOW2 -> Qcow2Header.read(in);
            case QED -> QedHeader.read(in);
            case VMDK -> VmdkHeader.read(in);
            case VDI -> VirtualPcHeaders.vdi(in);
            case VPC -> VirtualPcHeaders.vpc(in);
            case VHDX -> VhdxHeader.read(in);
            case LUKS -> luks(in);
            case PARALLELS -> parallels(in);
            case BOCHS, CLOOP, DMG -> ImageHeader.plain(format, 0, 0);
            case RAW -> ImageHeader.plain(format, 0, sectors(in.size()) * SECTOR);
        };
    }

    private static long sectors(long size) {
        return size / SECTOR + (size % SECTOR == 0 ? 0 : 1);
    }

    private static ImageHeader luks(HeaderBytes in) {
        HeaderBytes.Part part = in.big(0, 112);
        int version = part.u16(6);
        if (version != 1) {
            throw in.bad(6, "version " + version + " of LUKS is not one that QEMU opens");
        }
        long payload = part.u32(104) * SECTOR;
        if (payload > in.size()) {
            throw in.bad(104, "what is encrypted begins beyond its end");
        }
        return ImageHeader.plain(HeaderFormat.LUKS, version, in.size() - payload)
                .with(0, ImageHeader.Encryption.LUKS, ImageHeader.Features.NONE);
    }

    private static ImageHeader parallels(HeaderBytes in) {
        HeaderBytes.Part part = in.little(0, 64);
        long sectors = part.begins(0, "WithouFreSpacExt") ? part.u63(36) : part.u32(36);
        if (sectors > Long.MAX_VALUE / SECTOR) {
            throw in.bad(36, "a disk of " + sectors + " sectors is too large");
        }
        return ImageHeader.plain(HeaderFormat.PARALLELS, (int) Math.min(part.u32(16), 1000), sectors * SECTOR);
    }
}
