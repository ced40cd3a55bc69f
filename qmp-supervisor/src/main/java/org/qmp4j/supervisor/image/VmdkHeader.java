package org.qmp4j.supervisor.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.supervisor.image.ImageHeader.Backing;

/** VMDK: a sparse file with a descriptor in it, or a descriptor that names the files of which the disk is made. */
final class VmdkHeader {
    private static final int SECTOR = 512;
    /** What QEMU reads of a descriptor. */
    private static final int LONGEST_DESCRIPTOR = 20 * SECTOR;

    private static final Pattern PARENT = Pattern.compile("(?m)^parentFileNameHint=\"([^\"]*)\"");
    private static final Pattern CID = Pattern.compile("(?m)^parentCID=([0-9a-fA-F]{1,8})");
    private static final Pattern EXTENT =
            Pattern.compile("(?m)^(?:RW|RDONLY|NOACCESS) +([0-9]{1,15}) +[A-Z]+(?: +\"([^\"]*)\")?");
    private static final String NO_PARENT = "ffffffff";

    private VmdkHeader() {}

    static ImageHeader read(HeaderBytes in) {
        HeaderBytes.Part start = in.little(0, 4);
        if (start.begins(0, "COWD")) {
            return ImageHeader.plain(HeaderFormat.VMDK, 0, in.little(0, 32).u32(12) * SECTOR);
        }
        return start.begins(0, "KDMV") ? sparse(in) : descriptor(in);
    }

    private static ImageHeader sparse(HeaderBytes in) {
        HeaderBytes.Part part = in.little(0, 64);
        int version = (int) Math.min(part.u32(4), 1000);
        if (version < 1 || version > 3) {
            throw in.bad(4, "version " + part.u32(4) + " of VMDK is not known");
        }
        long at = sectors(in, part, 28);
        long length = Math.min(sectors(in, part, 36), LONGEST_DESCRIPTOR);
        String text = at == 0 ? "" : text(in, at, Math.min(length, Math.max(0, in.size() - at)));
        return ImageHeader.plain(HeaderFormat.VMDK, version, sectors(in, part, 12))
                .with(sectors(in, part, 20), ImageHeader.Encryption.NONE, ImageHeader.Features.NONE)
                .over(parent(text));
    }

    private static ImageHeader descriptor(HeaderBytes in) {
        String text = text(in, 0, Math.min(in.size(), LONGEST_DESCRIPTOR));
        List<String> extents = new ArrayList<>();
        long sectors = 0;
        Matcher said = EXTENT.matcher(text);
        while (said.find()) {
            // fifteen digits at most, some hundred times: no overflow
            sectors += Long.parseLong(said.group(1));
            if (said.group(2) != null) {
                extents.add(said.group(2));
            }
        }
        if (sectors > Long.MAX_VALUE / SECTOR) {
            throw in.bad(0, "a disk of " + sectors + " sectors is too large");
        }
        return ImageHeader.plain(HeaderFormat.VMDK, 0, sectors * SECTOR)
                .over(parent(text))
                .of(extents);
    }

    private static Optional<Backing> parent(String descriptor) {
        Matcher cid = CID.matcher(descriptor);
        boolean none = cid.find() && cid.group(1).equalsIgnoreCase(NO_PARENT);
        Matcher parent = PARENT.matcher(descriptor);
        boolean named = !none && parent.find() && !parent.group(1).isEmpty();
        return named
                ? Optional.of(new Backing(parent.group(1), Optional.of(HeaderFormat.VMDK.id()), false))
                : Optional.empty();
    }

    private static long sectors(HeaderBytes in, HeaderBytes.Part part, long at) {
        long sectors = part.u63(at);
        if (sectors > Long.MAX_VALUE / SECTOR) {
            throw in.bad(at, sectors + " sectors are too many");
        }
        return sectors * SECTOR;
    }

    /** A descriptor ends with a NUL, or with its area. */
    private static String text(HeaderBytes in, long at, long length) {
        HeaderBytes.Part area = in.little(at, length);
        int end = 0;
        while (end < length && area.u8(at + end) != 0) {
            end++;
        }
        return area.text(at, end);
    }
}
