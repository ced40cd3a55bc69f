package org.qmp4j.supervisor.image;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.image.ImageHeader.Backing;
import org.qmp4j.supervisor.image.ImageHeader.Bitmap;
import org.qmp4j.supervisor.image.ImageHeader.DataFile;
import org.qmp4j.supervisor.image.ImageHeader.Encryption;
import org.qmp4j.supervisor.image.ImageHeader.Features;

/** Version 2 and 3 of QCOW: QEMU's docs/interop/qcow2. */
final class Qcow2Header {
    private static final int LONGEST_NAME = 1023;
    private static final int LENGTH_2 = 72;
    private static final int LENGTH_3 = 104;
    /** Extensions have some hundred bytes; nobody needs more than this. */
    private static final long LONGEST_EXTENSIONS = 1 << 16;

    /** By their numbers. */
    private static final List<Encryption> METHODS = List.of(Encryption.NONE, Encryption.AES, Encryption.LUKS);

    private static final long BACKING_FORMAT = 0xE279_2ACAL;
    private static final long DATA_FILE = 0x4441_5441L;
    private static final long BITMAPS = 0x2385_2875L;

    private final HeaderBytes in;
    private final HeaderBytes.Part part;
    private final int version;
    private @Nullable String backingFormat;
    private @Nullable String dataFile;
    private List<Bitmap> bitmaps = List.of();

    private Qcow2Header(HeaderBytes in) {
        this.in = in;
        HeaderBytes.Part base = in.big(0, LENGTH_2);
        this.version = (int) Math.min(base.u32(4), 1000);
        if (version != 2 && version != 3) {
            throw in.bad(4, "version " + base.u32(4) + " of qcow2 is not known");
        }
        this.part = version == 2 ? base : in.big(0, LENGTH_3);
    }

    static ImageHeader read(HeaderBytes in) {
        return new Qcow2Header(in).read();
    }

    private ImageHeader read() {
        long bits = part.u32(20);
        if (bits < 9 || bits > 21) {
            throw in.bad(20, "clusters of 2^" + bits + " bytes are not possible");
        }
        long cluster = 1L << bits;
        long length = version == 2 ? LENGTH_2 : part.u32(100);
        if (length < (version == 2 ? LENGTH_2 : LENGTH_3) || length > cluster) {
            throw in.bad(100, "a header of " + length + " bytes is not possible");
        }
        Features features = version == 2 ? Features.NONE : new Features(part.s64(72), part.s64(80), part.s64(88));
        long nameAt = part.u63(8);
        if (nameAt > cluster) {
            throw in.bad(8, "the name of its backing file is beyond its first cluster");
        }
        extensions(length, nameAt == 0 ? cluster : nameAt, features);
        return new ImageHeader(
                HeaderFormat.QCOW2,
                version,
                part.u63(24),
                cluster,
                snapshots(),
                encryption(),
                backing(nameAt),
                data(features),
                List.of(),
                bitmaps,
                features);
    }

    private int snapshots() {
        long count = part.u32(60);
        if (count > 65536) {
            throw in.bad(60, count + " internal snapshots are more than possible");
        }
        return (int) count;
    }

    private Encryption encryption() {
        long method = part.u32(32);
        if (method > 2) {
            throw in.bad(32, "encryption method " + method + " is not known");
        }
        return METHODS.get((int) method);
    }

    private Optional<Backing> backing(long at) {
        long length = part.u32(16);
        if (at == 0 || length == 0) {
            return Optional.empty();
        }
        if (length > LONGEST_NAME) {
            throw in.bad(16, "the name of its backing file has " + length + " bytes, and can have " + LONGEST_NAME);
        }
        String text = in.big(at, length).text(at, (int) length);
        return Optional.of(new Backing(text, Optional.ofNullable(backingFormat), false));
    }

    private Optional<DataFile> data(Features features) {
        if (!features.externalData()) {
            return Optional.empty();
        }
        return Optional.of(new DataFile(Optional.ofNullable(dataFile), features.rawExternalData()));
    }

    /** @param limit where they end at the latest */
    private void extensions(long from, long limit, Features features) {
        long end = Math.min(Math.min(limit, in.size()), from + LONGEST_EXTENSIONS);
        if (end - from < 8) {
            return;
        }
        HeaderBytes.Part area = in.big(from, end - from);
        long at = from;
        while (at + 8 <= end) {
            long type = area.u32(at);
            long length = area.u32(at + 4);
            if (type == 0) {
                return;
            }
            if (length > end - at - 8) {
                throw in.bad(at + 4, "a header extension of " + length + " bytes does not fit");
            }
            extension(area, type, at + 8, (int) length, features);
            // what the length says is without what it is padded with
            at += 8 + ((length + 7) & ~7L);
        }
    }

    private void extension(HeaderBytes.Part area, long type, long at, int length, Features features) {
        if (type == BACKING_FORMAT) {
            backingFormat = area.text(at, length);
        } else if (type == DATA_FILE) {
            dataFile = area.text(at, length);
        } else if (type == BITMAPS && features.bitmapsConsistent()) {
            if (length < 24) {
                throw in.bad(at, "the extension about bitmaps has " + length + " bytes, and needs 24");
            }
            bitmaps = BitmapDirectory.read(in, area.u63(at + 16), area.u63(at + 8), area.u32(at));
        }
    }
}
