package org.qmp4j.supervisor.image;

import java.util.Optional;

/** VHDX of Hyper-V: a table of regions, one of which has a table of metadata, one of which is the size. */
final class VhdxHeader {
    private static final long REGIONS = 0x3_0000;
    private static final int ENTRY = 32;
    private static final int MOST = 2047;
    private static final long LONGEST_TABLE = 0x1_0000;

    /** Ids as they stand in a file: the first three parts little-endian. */
    private static final int[] METADATA_REGION = {
        0x06, 0xA2, 0x7C, 0x8B, 0x90, 0x47, 0x9A, 0x4B, 0xB8, 0xFE, 0x57, 0x5F, 0x05, 0x0F, 0x88, 0x6E
    };

    private static final int[] VIRTUAL_SIZE = {
        0x24, 0x42, 0xA5, 0x2F, 0x1B, 0xCD, 0x76, 0x48, 0xB2, 0x11, 0x5D, 0xBE, 0xD8, 0x3B, 0xF4, 0xB8
    };
    private static final int[] FILE_PARAMETERS = {
        0x37, 0x67, 0xA1, 0xCA, 0x36, 0xFA, 0x43, 0x4D, 0xB3, 0xB6, 0x33, 0xF0, 0xAA, 0x44, 0xE7, 0x6B
    };

    private VhdxHeader() {}

    static ImageHeader read(HeaderBytes in) {
        HeaderBytes.Part start = in.little(REGIONS, 16);
        if (!start.begins(REGIONS, "regi")) {
            throw in.bad(REGIONS, "it has no table of regions");
        }
        HeaderBytes.Part regions = in.little(REGIONS, 16 + count(in, start.u32(REGIONS + 8), REGIONS + 8) * ENTRY);
        long region = find(regions, REGIONS + 16, METADATA_REGION)
                .orElseThrow(() -> in.bad(REGIONS, "it has no region of metadata"));
        long at = regions.u63(region + 16);
        HeaderBytes.Part head = in.little(at, ENTRY);
        if (!head.begins(at, "metadata")) {
            throw in.bad(at, "it has no table of metadata");
        }
        HeaderBytes.Part table = in.little(at, ENTRY + count(in, head.u16(at + 10), at + 10) * ENTRY);
        HeaderBytes.Part size = item(in, table, at, VIRTUAL_SIZE, 8);
        HeaderBytes.Part parameters = item(in, table, at, FILE_PARAMETERS, 8);
        if ((parameters.u32(parameters.end() - 4) & 2) != 0) {
            throw in.bad(parameters.end() - 4, "a VHDX that depends on another image is not opened by QEMU");
        }
        return ImageHeader.plain(HeaderFormat.VHDX, 1, size.u63(size.end() - 8))
                .with(parameters.u32(parameters.end() - 8), ImageHeader.Encryption.NONE, ImageHeader.Features.NONE);
    }

    private static HeaderBytes.Part item(HeaderBytes in, HeaderBytes.Part table, long at, int[] id, int length) {
        long entry = find(table, at + ENTRY, id).orElseThrow(() -> in.bad(at, "an item of its metadata is missing"));
        return in.little(at + table.u32(entry + 16), length);
    }

    private static long count(HeaderBytes in, long said, long at) {
        if (said > MOST || said * ENTRY > LONGEST_TABLE) {
            throw in.bad(at, "a table of " + said + " entries is too long");
        }
        return said;
    }

    private static Optional<Long> find(HeaderBytes.Part table, long from, int[] id) {
        for (long at = from; at + ENTRY <= table.end(); at += ENTRY) {
            int same = 0;
            while (same < id.length && table.u8(at + same) == id[same]) {
                same++;
            }
            if (same == id.length) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
