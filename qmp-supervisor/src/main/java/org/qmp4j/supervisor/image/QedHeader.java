package org.qmp4j.supervisor.image;

import java.util.Optional;
import org.qmp4j.supervisor.image.ImageHeader.Backing;
import org.qmp4j.supervisor.image.ImageHeader.Encryption;
import org.qmp4j.supervisor.image.ImageHeader.Features;

/** QED, which says whether the image below it may be probed. */
final class QedHeader {
    private static final long HAS_BACKING = 1;
    private static final long NO_PROBE = 4;
    private static final int LONGEST_NAME = 1023;

    private QedHeader() {}

    static ImageHeader read(HeaderBytes in) {
        HeaderBytes.Part part = in.little(0, 64);
        long cluster = part.u32(4);
        if (cluster < 4096 || cluster > (1 << 26) || Long.bitCount(cluster) != 1) {
            throw in.bad(4, "clusters of " + cluster + " bytes are not possible");
        }
        long features = part.s64(16);
        return ImageHeader.plain(HeaderFormat.QED, 0, part.u63(48))
                .with(cluster, Encryption.NONE, Features.NONE)
                .over(backing(in, part, features));
    }

    private static Optional<Backing> backing(HeaderBytes in, HeaderBytes.Part part, long features) {
        if ((features & HAS_BACKING) == 0) {
            return Optional.empty();
        }
        long at = part.u32(56);
        long length = part.u32(60);
        if (length == 0 || length > LONGEST_NAME) {
            throw in.bad(60, "the name of its backing file has " + length + " bytes, and can have " + LONGEST_NAME);
        }
        boolean raw = (features & NO_PROBE) != 0;
        return Optional.of(new Backing(
                in.little(at, length).text(at, (int) length), raw ? Optional.of("raw") : Optional.empty(), !raw));
    }
}
