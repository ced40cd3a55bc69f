package org.qmp4j.supervisor.image;

import java.util.List;

/** VDI of VirtualBox, and VHD of Virtual PC, which QEMU calls vpc. */
final class VirtualPcHeaders {
    private static final int FOOTER = 512;
    private static final int DIFFERENCING = 4;
    /** Beyond this the geometry says no size. */
    private static final long MOST_BY_GEOMETRY = 65535L * 16 * 255;

    private static final List<String> BY_SIZE = List.of("win ", "qem2", "d2v ", "tap\0", "CTXS");

    private VirtualPcHeaders() {}

    static ImageHeader vdi(HeaderBytes in) {
        HeaderBytes.Part part = in.little(0, 384);
        long version = part.u32(68);
        if (version != 0x0001_0001L) {
            throw in.bad(68, "version " + (version >> 16) + "." + (version & 0xffff) + " of VDI is not known");
        }
        long type = part.u32(76);
        if (type != 1 && type != 2) {
            throw in.bad(76, "a VDI of type " + type + " depends on another image, which QEMU does not open");
        }
        return ImageHeader.plain(HeaderFormat.VDI, 1, part.u63(368))
                .with(part.u32(376), ImageHeader.Encryption.NONE, ImageHeader.Features.NONE);
    }

    static ImageHeader vpc(HeaderBytes in) {
        // one of fixed size has its footer at its end alone
        boolean dynamic = in.has(0, FOOTER) && in.big(0, FOOTER).begins(0, "conectix");
        long at = dynamic ? 0 : Math.max(0, in.size() - FOOTER);
        HeaderBytes.Part part = in.big(at, FOOTER);
        if (!part.begins(at, "conectix")) {
            throw in.bad(at, "it is to be vpc, and has no footer of one");
        }
        if (part.u32(at + 60) == DIFFERENCING) {
            throw in.bad(at + 60, "a VHD that depends on another image is not opened by QEMU");
        }
        long bySize = part.u63(at + 48) / FOOTER;
        long byGeometry = (long) part.u16(at + 56) * part.u8(at + 58) * part.u8(at + 59);
        boolean size = BY_SIZE.stream().anyMatch(creator -> part.begins(at + 28, creator));
        return ImageHeader.plain(
                HeaderFormat.VPC, 1, FOOTER * (size || byGeometry == MOST_BY_GEOMETRY ? bySize : byGeometry));
    }
}
