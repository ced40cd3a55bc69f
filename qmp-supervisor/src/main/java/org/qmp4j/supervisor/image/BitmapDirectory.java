package org.qmp4j.supervisor.image;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.image.ImageHeader.Bitmap;

/** The directory of persistent bitmaps in a qcow2 image. */
final class BitmapDirectory {
    private static final int ENTRY = 24;
    private static final int MOST = 65535;
    private static final int IN_USE = 1;
    private static final int AUTO = 2;

    private BitmapDirectory() {}

    static List<Bitmap> read(HeaderBytes in, long at, long length, long count) {
        if (count > MOST || count * ENTRY > length) {
            throw in.bad(at, count + " bitmaps do not fit into a directory of " + length + " bytes");
        }
        HeaderBytes.Part area = in.big(at, length);
        List<Bitmap> bitmaps = new ArrayList<>();
        long next = at;
        for (long i = 0; i < count; i++) {
            int name = area.u16(next + 18);
            long extra = area.u32(next + 20);
            bitmaps.add(bitmap(in, area, next, next + ENTRY + extra, name));
            next += (ENTRY + extra + name + 7) & ~7L;
        }
        return bitmaps;
    }

    private static Bitmap bitmap(HeaderBytes in, HeaderBytes.Part area, long at, long nameAt, int name) {
        int bits = area.u8(at + 17);
        if (bits > 31) {
            throw in.bad(at + 17, "a bitmap with a bit for 2^" + bits + " bytes is not possible");
        }
        long flags = area.u32(at + 12);
        return new Bitmap(
                area.text(nameAt, name), (flags & IN_USE) != 0, (flags & AUTO) != 0, 1L << bits, area.u32(at + 8));
    }
}
