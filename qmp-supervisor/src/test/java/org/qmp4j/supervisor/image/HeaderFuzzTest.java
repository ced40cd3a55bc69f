package org.qmp4j.supervisor.image;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.storage.FileSource;

/** Any bytes give a header or a refusal, and no more is read than the budget. {@code -Dfuzz.rounds} and {@code -Dfuzz.seed} for more. */
class HeaderFuzzTest {
    private static final FileSource PLACE = new FileSource("/fuzz");

    @Test
    void anyBytesAreAHeaderOrARefusal() {
        long seed = Long.getLong("fuzz.seed", 20261128);
        Random random = new Random(seed);
        List<byte[]> seeds = seeds();
        List<HeaderFormat> formats = List.of(HeaderFormat.values());
        int headers = 0;
        int refusals = 0;
        for (int round = 0; round < Integer.getInteger("fuzz.rounds", 20_000); round++) {
            byte[] bytes = mutated(seeds.get(random.nextInt(seeds.size())), random);
            Memory store = new Memory().with("/fuzz", bytes);
            HeaderFormat format = formats.get(random.nextInt(formats.size()));
            try {
                if (random.nextBoolean()) {
                    ImageHeaders.probe(store.open(PLACE));
                } else {
                    ImageHeaders.read(store.open(PLACE), format);
                }
                headers++;
            } catch (ImageException e) {
                refusals++;
            } catch (RuntimeException e) {
                fail("seed " + seed + ", round " + round, e);
            }
            assertTrue(store.read() <= HeaderBytes.BUDGET, "seed " + seed + ", round " + round);
        }
        assertTrue(headers > 0 && refusals > 0, headers + " headers, " + refusals + " refusals");
    }

    @Test
    void anyTextIsAPlaceOrARefusal() {
        List<String> words = List.of(
                "json:",
                "{",
                "}",
                "\"file\"",
                "\"driver\":",
                "\"raw\"",
                ",",
                ":",
                "nbd",
                "://",
                "[",
                "]",
                "%4",
                "@",
                "?",
                "\"server.0.host\":",
                "\"file.file.filename\":",
                "rbd:",
                "/",
                "unix",
                "\"offset\":",
                "9",
                "ä",
                "\\",
                "ssh",
                "\"node-name\":\"x\"",
                "iscsi",
                "http",
                "+unix",
                "host:1",
                "\0",
                "\"nvme\"",
                "\"size\":-1");
        Random random = new Random(Long.getLong("fuzz.seed", 7));
        for (int round = 0; round < Integer.getInteger("fuzz.rounds", 20_000); round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int i = 0; i < length; i++) {
                text.append(words.get(random.nextInt(words.size())));
            }
            try {
                BackingText.shown(BackingString.read(text.toString(), PLACE).source());
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage() != null && !e.getMessage().isEmpty());
            } catch (RuntimeException e) {
                fail("text " + text, e);
            }
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes =
                random.nextInt(4) == 0 ? java.util.Arrays.copyOf(seed, random.nextInt(seed.length + 1)) : seed.clone();
        int changes = random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            // headers are in the first bytes, and the largest and smallest numbers hurt most
            int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 128 : bytes.length));
            byte value = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0xff : 0);
            int run = 1 + random.nextInt(8);
            for (int j = at; j < Math.min(bytes.length, at + run); j++) {
                bytes[j] = value;
            }
        }
        return bytes;
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(small(
                Memory.qcow2(4, 3, "base", Memory.format("qcow2"), Memory.extension(0x44415441, new byte[] {'d'}))));
        byte[] bitmaps = java.nio.ByteBuffer.allocate(24)
                .putInt(1)
                .putInt(0)
                .putLong(40)
                .putLong(512)
                .array();
        seeds.add(small(Memory.qcow2(0, 1, "", Memory.extension(0x23852875, bitmaps))));
        for (String magic :
                List.of("QED\0", "KDMV", "COWD", "conectix", "vhdxfile", "LUKS\u00ba\u00be", "WithouFreSpacExt")) {
            byte[] image = new byte[1024];
            byte[] begin = magic.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(begin, 0, image, 0, begin.length);
            seeds.add(image);
        }
        seeds.add("# Disk DescriptorFile\nparentCID=1\nRW 5 FLAT \"x\"\nparentFileNameHint=\"y\"\n"
                .getBytes(StandardCharsets.UTF_8));
        byte[] vdi = new byte[512];
        Memory.little(8).putInt(0xbeda107f).putInt(0x10001).get(0, vdi, 64, 8);
        seeds.add(vdi);
        seeds.add(new byte[0]);
        return seeds;
    }

    private static byte[] small(byte[] image) {
        return java.util.Arrays.copyOf(image, 1024);
    }
}
