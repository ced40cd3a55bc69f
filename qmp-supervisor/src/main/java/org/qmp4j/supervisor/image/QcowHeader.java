package org.qmp4j.supervisor.image;

import java.util.Optional;

/** The first version of QCOW. */
final class QcowHeader {
    private static final int LONGEST_NAME = 1023;

    private QcowHeader() {}

    static ImageHeader read(HeaderBytes in) {
        HeaderBytes.Part part = in.big(0, 48);
        long method = part.u32(36);
        if (method > 1) {
            throw in.bad(36, "encryption method " + method + " is not known");
        }
        int bits = part.u8(32);
        if (bits < 9 || bits > 16) {
            throw in.bad(32, "clusters of 2^" + bits + " bytes are not possible");
        }
        return ImageHeader.plain(HeaderFormat.QCOW, 1, part.u63(24))
                .with(
                        1L << bits,
                        method == 0 ? ImageHeader.Encryption.NONE : ImageHeader.Encryption.AES,
                        ImageHeader.Features.NONE)
                .over(backing(in, part));
    }

    private static Optional<ImageHeader.Backing> backing(HeaderBytes in, HeaderBytes.Part part) {
        long at = part.u63(8);
        long length = part.u32(16);
        if (at == 0 || length == 0) {
            return Optional.empty();
        }
        if (length > LONGEST_NAME) {
            throw in.bad(16, "the name of its backing file has " + length + " bytes, and can have " + LONGEST_NAME);
        }
        return Optional.of(new ImageHeader.Backing(in.big(at, length).text(at, (int) length), Optional.empty(), false));
    }
}
