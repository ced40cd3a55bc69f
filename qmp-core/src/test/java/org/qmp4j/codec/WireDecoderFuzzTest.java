package org.qmp4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.option.Redaction;

/** Whatever the bytes, there is a message; and what calls itself an event can be looked into. */
class WireDecoderFuzzTest {

    private static final String[] VALID = {
        "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 22, \"minor\": 2, \"major\": 7}}, \"capabilities\": [\"oob\"]}}",
        "{\"return\": {\"status\": \"running\", \"a\": [1, 2.5e3, null, true]}, \"id\": 5}",
        "{\"id\": 3, \"error\": {\"class\": \"GenericError\", \"desc\": \"\\u00E9\\\" x\"}}",
        "{\"timestamp\": {\"seconds\": 1401385907, \"microseconds\": 422329}, \"event\": \"STOP\", \"data\": {\"x\": [{}]}}",
        "{\"return\": 18446744073709551615, \"id\": 18446744073709551615}"
    };
    private static final String SPICE = "{}[]\",:\\0123456789eE+-.tfn \u0000\u00ff\u00c3\u0080";
    private static final Redactor REDACTOR = new Redactor(Redaction.STANDARD);

    private static void check(byte[] bytes) {
        WireMessage message = WireDecoder.decode(bytes);
        assertNotNull(message);
        if (message instanceof WireMessage.Event event) {
            QmpEvent known = new QmpEvent(1, event.name(), event.seconds(), event.micros(), event.wire());
            assertNotNull(known.data());
            assertNotNull(known.toString());
        } else if (message instanceof WireMessage.Return reply) {
            assertTrue(reply.id() >= WireMessage.FOREIGN_ID);
        }
        assertNotNull(REDACTOR.text(bytes));
    }

    @Test
    void randomBytesAlwaysGiveAMessage() {
        Random random = new Random(4711);
        for (int round = 0; round < 8_000; round++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            check(bytes);
        }
    }

    @Test
    void randomJsonLikeTextAlwaysGivesAMessage() {
        Random random = new Random(815);
        for (int round = 0; round < 15_000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"return\":" : "{\"event\":\"X\",");
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(SPICE.charAt(random.nextInt(SPICE.length())));
            }
            check(Frames.bytes(text.toString()));
        }
    }

    @Test
    void everyTruncationAndEveryChangedByteGivesAMessage() {
        for (String valid : VALID) {
            byte[] bytes = valid.getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = java.util.Arrays.copyOf(bytes, length);
                check(cut);
                assertEquals(
                        WireMessage.Malformed.class, WireDecoder.decode(cut).getClass());
            }
            for (int at = 0; at < bytes.length; at++) {
                for (int i = 0; i < SPICE.length(); i++) {
                    byte[] changed = bytes.clone();
                    changed[at] = (byte) SPICE.charAt(i);
                    check(changed);
                }
            }
        }
    }

    @Test
    void randomMutationsGiveAMessage() {
        Random random = new Random(42);
        for (int round = 0; round < 8_000; round++) {
            StringBuilder text = new StringBuilder(VALID[random.nextInt(VALID.length)]);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(12));
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, end);
                    case 1 -> text.insert(at, text.substring(at, end));
                    default -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                }
                if (text.isEmpty()) {
                    text.append('{');
                }
            }
            check(Frames.bytes(text.toString()));
        }
    }

    /** The short way for events against the full parser, which a leading blank enforces. */
    @Test
    void whatTheShortWayTakesForAnEventTheFullParserDoesToo() {
        String valid = "{\"timestamp\": {\"seconds\": 1401385907, \"microseconds\": 422329}, \"event\": \"STOP_2\","
                + " \"data\": {\"x\": [{}, [], \"\\u00E9\\\\\\\"\", -12, 0, true, null, {\"y\": false}]}}";
        Random random = new Random(99);
        int taken = 0;
        for (int round = 0; round < 60_000; round++) {
            StringBuilder text = new StringBuilder(valid);
            for (int i = random.nextInt(3); i > 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
                    default -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                }
            }
            WireMessage.Event quick = EventScanner.scan(Frames.bytes(text.toString()));
            if (quick != null) {
                taken++;
                WireMessage full = WireDecoder.decode(Frames.bytes(" " + text));
                assertTrue(full instanceof WireMessage.Event, text::toString);
                WireMessage.Event event = (WireMessage.Event) full;
                assertEquals(event.name(), quick.name());
                assertEquals(event.seconds(), quick.seconds(), text::toString);
                assertEquals(event.micros(), quick.micros(), text::toString);
            }
        }
        assertTrue(taken > 20_000, "only " + taken + " went the short way");
    }

    @Test
    void anyStreamGivesFramesThatFitTheCap() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            Frames frames = new Frames(1024);
            int length = 0;
            for (int i = random.nextInt(40); i > 0; i--) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(200); n > 0; n--) {
                    text.append(n % 40 == 0 ? '\n' : SPICE.charAt(random.nextInt(SPICE.length())));
                }
                length += text.length();
                frames.feed(text.toString());
            }
            int found = frames.found.stream()
                    .filter(frame -> frame.charAt(0) != '!')
                    .mapToInt(frame -> {
                        assertTrue(frame.length() <= 1024);
                        return frame.length();
                    })
                    .sum();
            assertTrue(found <= length);
        }
    }
}
