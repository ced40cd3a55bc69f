package org.qmp4j.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpVersion;

class WireDecoderTest {

    private static WireMessage decode(String json) {
        return WireDecoder.decode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static WireMessage.Return reply(String json) {
        return assertInstanceOf(WireMessage.Return.class, decode(json));
    }

    private static WireMessage.Malformed malformed(String json) {
        return assertInstanceOf(WireMessage.Malformed.class, decode(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"return\": {}, \"id\": 5} | 5",
                "{\"id\": 5, \"return\": {}} | 5",
                "{\"id\": 9223372036854775807, \"return\": {}} | 9223372036854775807",
                "{\"return\": {}} | -1",
                "{\"return\": {\"id\": 7}} | -1",
                "{\"return\": {\"id\": 7}, \"id\": 0} | 0",
                "{\"return\": {}, \"id\": -5} | -2",
                "{\"return\": {}, \"id\": \"5\"} | -2",
                "{\"return\": {}, \"id\": 5.0} | -2",
                "{\"return\": {}, \"id\": 1e2} | -2",
                "{\"return\": {}, \"id\": null} | -2",
                "{\"return\": {}, \"id\": [5]} | -2",
                "{\"return\": {}, \"id\": {\"a\": {\"id\": 5}}} | -2",
                "{\"return\": {}, \"id\": 18446744073709551615} | -2",
            })
    void theIdIsFoundWhereverItStands(String json, long id) {
        assertEquals(id, reply(json).id());
    }

    @Test
    void errorsCarryClassAndDescription() {
        assertEquals(
                new WireMessage.Failure(3, "DeviceNotFound", "Device 'x' not found"),
                decode("{\"id\": 3, \"error\": {\"class\": \"DeviceNotFound\", \"desc\": \"Device 'x' not found\"}}"));
        assertEquals(
                new WireMessage.Failure(WireMessage.NO_ID, "GenericError", ""), decode("{\"error\": {\"new\": true}}"));
    }

    @Test
    void integersAreExactUpToUint64AndBeyond() {
        assertEquals(
                new BigInteger("18446744073709551615"),
                reply("{\"return\": 18446744073709551615}").value().bigIntegerValue());
        assertEquals(
                -9223372036854775808L,
                reply("{\"return\": -9223372036854775808}").value().longValue());
        assertEquals(
                "{\"a\":18446744073709551615}",
                reply("{\"return\": {\"a\": 18446744073709551615}}").value().toString());
    }

    @Test
    void numbersWithAFractionKeepEveryDigit() {
        assertEquals(
                "0.10000000000000001",
                reply("{\"return\": 0.10000000000000001}")
                        .value()
                        .decimalValue()
                        .toString());
        assertEquals(100, reply("{\"return\": 1e2}").value().asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-inf", "nan", "NaN", "Infinity", "01", "+1", "1.", ".5", "0x10"})
    void whatIsNoJsonNumberIsMalformed(String number) {
        assertTrue(
                malformed("{\"return\": " + number + ", \"id\": 5}").evidence().contains(number));
        malformed("{\"return\": {}, \"id\": " + number + "}");
        malformed("{\"event\": \"X\", \"data\": {\"a\": " + number + "}}");
    }

    @Test
    void aNumberBeyondDoubleIsStillANumber() {
        assertEquals(
                "1E+400", reply("{\"return\": 1E400}").value().decimalValue().toString());
        assertEquals(0, reply("{\"return\": 1E999999999}").value().asLong());
    }

    @Test
    void nestingAsDeepAsQemuAllowsIsReadAndDeeperIsMalformed() {
        reply("{\"return\": " + "[".repeat(1024) + "]".repeat(1024) + "}");
        malformed("{\"return\": " + "[".repeat(5000) + "]".repeat(5000) + "}");
        malformed("{\"event\": \"X\", \"data\": " + "{\"a\":".repeat(5000) + "1" + "}".repeat(5000) + "}");
        malformed("{\"return\": " + "[".repeat(1_000_000));
    }

    @Test
    void ofDuplicateMembersTheLastCounts() {
        WireMessage.Return reply = reply("{\"return\": 1, \"id\": 1, \"return\": 2, \"id\": 2}");
        assertEquals(2, reply.id());
        assertEquals(2, reply.value().intValue());
    }

    @Test
    void aResultMayBeAnyValue() {
        for (String value : new String[] {"0", "false", "\"\"", "null", "[]", "{}"}) {
            assertEquals(
                    value,
                    reply("{\"return\": " + value + ", \"id\": 1}").value().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "\"text\"",
                "[]",
                "{}",
                "{",
                "}",
                "{\"id\": 5}",
                "{\"new\": {}}",
                "{\"return\": {}} {",
                "{\"return\": {}}{\"return\": {}}",
                "{\"return\": {}, }",
                "{'return': {}}",
                "{\"event\": 5}",
                "{\"event\": \"X\"",
                "{\"return\": {}, \"id\": 5",
                "{\"return\": \"\u0001\"}",
                "{\"return\": \"\\x\"}"
            })
    void everythingElseIsMalformed(String text) {
        malformed(text);
    }

    @Test
    void unknownMembersAreIgnored() {
        assertEquals(
                5,
                reply("{\"x\": {\"return\": 1, \"id\": 9}, \"return\": {}, \"y\": [1], \"id\": 5}")
                        .id());
    }

    @Test
    void eventsKeepTheirLineAndTheirTime() {
        String line = "{\"timestamp\": {\"seconds\": 1401385907, \"microseconds\": 422329, \"zone\": [1]},"
                + " \"event\": \"BLOCK_IO_ERROR\", \"data\": {\"device\": \"d\"}}";
        WireMessage.Event event = assertInstanceOf(WireMessage.Event.class, decode(line));
        assertEquals("BLOCK_IO_ERROR", event.name());
        assertEquals(1401385907, event.seconds());
        assertEquals(422329, event.micros());
        assertArrayEquals(line.getBytes(StandardCharsets.UTF_8), event.wire());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\": \"X\"}",
                "{\"event\": \"X\", \"timestamp\": {\"seconds\": -1, \"microseconds\": -1}}",
                "{\"event\": \"X\", \"timestamp\": 5}",
                "{\"event\": \"X\", \"timestamp\": {\"seconds\": \"5\", \"microseconds\": {\"seconds\": 5}}}"
            })
    void anEventWithoutReadableTimeIsAnEvent(String line) {
        WireMessage.Event event = assertInstanceOf(WireMessage.Event.class, decode(line));
        assertEquals(-1, event.seconds());
    }

    @Test
    void greetingsOfAllAgesAreRead() {
        WireMessage.Greeting full = assertInstanceOf(
                WireMessage.Greeting.class,
                decode("{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 22, \"minor\": 2, \"major\": 7},"
                        + " \"package\": \"Debian 1:7.2\"}, \"capabilities\": [\"oob\", \"new\"]}}"));
        assertEquals(new QmpVersion(7, 2, 22, "Debian 1:7.2"), full.greeting().version());
        assertEquals(List.of("oob", "new"), full.greeting().capabilities());
        WireMessage.Greeting bare = assertInstanceOf(WireMessage.Greeting.class, decode("{\"QMP\": {}}"));
        assertEquals(new QmpVersion(0, 0, 0, ""), bare.greeting().version());
        assertInstanceOf(
                WireMessage.Greeting.class, decode("{\"QMP\": {\"version\": 5, \"capabilities\": {\"a\": 1}}}"));
    }

    @Test
    void evidenceIsShortAndPrintable() {
        assertEquals(".{.A..", WireDecoder.evidence(new byte[] {0, '{', 27, 'A', (byte) 0xFF, '\n'}));
        String text = WireDecoder.evidence("x".repeat(500).getBytes(StandardCharsets.UTF_8));
        assertEquals("x".repeat(120) + "… (500 bytes)", text);
    }

    @Test
    void unicodeInAnyFormIsRead() {
        assertEquals(
                "é😀", reply("{\"return\": \"\\u00E9\\uD83D\\uDE00\"}").value().textValue());
        assertEquals("é😀", reply("{\"return\": \"é😀\"}").value().textValue());
    }
}
