package org.qmp4j.qapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.blockcore.BlockdevOptions;
import org.qmp4j.qapi.blockcore.BlockdevRef;
import org.qmp4j.qapi.blockcore.BlockdevRefOrNull;
import org.qmp4j.qapi.common.StrOrNull;
import org.qmp4j.qapi.events.QapiEvents;
import org.qmp4j.qapi.misctarget.SevInfo;
import org.qmp4j.qapi.runstate.QueryStatus;
import org.qmp4j.qapi.runstate.RunState;
import org.qmp4j.qapi.runstate.StatusInfo;
import org.qmp4j.qapi.runstate.StopEvent;
import org.qmp4j.qapi.stats.StatsValue;

/** What is read exactly, what is kept though nobody knows it, and what is refused. */
class ReadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"0", "9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551615"})
    void everyUnsignedNumberIsExact(String digits) {
        UInt64 number = in(digits).uint64();
        assertEquals(digits, number.toString());
        assertEquals(digits, number.toBigInteger().toString());
        assertEquals(digits, QmpJson.write(number.toJson()));
        assertEquals(number, UInt64.parse(digits));
        assertEquals(number, UInt64.ofUnsigned(number.bits()));
        assertEquals(number.hashCode(), UInt64.of(number.toBigInteger()).hashCode());
    }

    @Test
    void anUnsignedNumberIsNeverCutToALong() {
        assertEquals(Long.MAX_VALUE, UInt64.of(Long.MAX_VALUE).toLong());
        assertThrows(ArithmeticException.class, UInt64.MAX::toLong);
        assertTrue(UInt64.MAX.compareTo(UInt64.ZERO) > 0);
        assertThrows(IllegalArgumentException.class, () -> UInt64.of(-1));
        assertThrows(
                IllegalArgumentException.class,
                () -> UInt64.of(UInt64.MAX.toBigInteger().shiftLeft(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.10000000000000001", "-1.5e-300", "1.7976931348623157e308", "3"})
    void everyNumberIsTheNearestDouble(String digits) {
        assertEquals(Double.parseDouble(digits), in(digits).number());
    }

    @Test
    void whatJsonCannotSayIsNotWritten() {
        QapiWriter json = new QapiWriter();
        assertThrows(IllegalArgumentException.class, () -> json.put("x", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> json.put("x", List.of(Double.POSITIVE_INFINITY)));
        assertThrows(IllegalArgumentException.class, () -> json.put("x", Optional.of(new Object())));
    }

    @ParameterizedTest
    @CsvSource({
        "uint8,256",
        "uint8,-1",
        "int8,128",
        "int8,-129",
        "uint16,65536",
        "int16,32768",
        "int32,2147483648",
        "uint32,4294967296",
        "uint32,-1",
        "int64,9223372036854775808",
        "uint64,18446744073709551616",
        "uint64,-1",
        "uint64,1.0",
        "int64,1.0",
        "number,1e400",
        "text,1",
        "bool,1",
        "int8,true",
        "number,true",
        "list,1"
    })
    void whatIsOutOfRangeOrOfAnotherKindIsRefused(String type, String json) {
        QapiReader in = in(json);
        assertThrows(QapiDecodeException.class, () -> {
            switch (type) {
                case "uint8" -> in.uint8();
                case "int8" -> in.int8();
                case "uint16" -> in.uint16();
                case "int16" -> in.int16();
                case "int32" -> in.int32();
                case "uint32" -> in.uint32();
                case "int64" -> in.int64();
                case "uint64" -> in.uint64();
                case "number" -> in.number();
                case "text" -> in.text();
                case "bool" -> in.bool();
                default -> in.list(QapiReader::any);
            }
        });
    }

    @Test
    void aRefusalSaysWhereAndWhat() {
        JsonNode reply = QmpJson.parse("{\"driver\":\"qcow2\",\"file\":{\"driver\":\"file\",\"filename\":7}}");
        QapiDecodeException refused = assertThrows(
                QapiDecodeException.class, () -> BlockdevOptions.decode(QapiReader.of("blockdev-add", reply)));
        assertEquals("blockdev-add", refused.subject());
        assertEquals("$.file.filename", refused.path());
        assertEquals("a string", refused.expected());
        assertEquals("7", refused.found());
        QapiDecodeException inList = assertThrows(
                QapiDecodeException.class,
                () -> in("[1,\"" + "x".repeat(200) + "\"]").list(QapiReader::int64));
        assertEquals("$[1]", inList.path());
        assertTrue(inList.found().length() < 100, inList.found());
    }

    @Test
    void aMissingMemberIsNamed() {
        QapiDecodeException refused = assertThrows(
                QapiDecodeException.class, () -> new QueryStatus().read(QmpJson.parse("{\"running\":true}")));
        assertEquals("$.status", refused.path());
        assertThrows(QapiDecodeException.class, () -> new QueryStatus().read(QmpJson.parse("[]")));
    }

    @Test
    void whatALaterQemuAddsIsKept() {
        JsonNode reply = QmpJson.parse("{\"running\":true,\"status\":\"dreaming\",\"since\":{\"ns\":1}}");
        StatusInfo status = new QueryStatus().read(reply);
        assertEquals("dreaming", status.status().text());
        assertEquals(Optional.empty(), status.status().known());
        assertFalse(status.status().is(RunState.RUNNING));
        assertEquals(List.of("since"), status.unknown().names());
        assertEquals(1, status.unknown().get("since").orElseThrow().get("ns").asInt());
        assertEquals(reply, Bound.json(status));
    }

    @Test
    void whatIsKeptCannotBeChanged() {
        StatusInfo status = new QueryStatus().read(QmpJson.parse("{\"running\":true,\"status\":\"paused\",\"x\":{}}"));
        ((com.fasterxml.jackson.databind.node.ObjectNode)
                        status.unknown().get("x").orElseThrow())
                .put("y", 1);
        status.toJson().remove("x");
        assertEquals("{\"x\":{}}", status.unknown().toString());
        assertEquals(JsonMembers.of(QmpJson.object()), JsonMembers.NONE);
        assertTrue(JsonMembers.NONE.isEmpty());
    }

    @Test
    void aVariantOfALaterQemuIsKept() {
        JsonNode json = QmpJson.parse("{\"driver\":\"holographic\",\"node-name\":\"n\",\"depth\":3}");
        BlockdevOptions options = BlockdevOptions.decode(QapiReader.of("sample", json));
        BlockdevOptions.Unknown unknown = assertInstanceOf(BlockdevOptions.Unknown.class, options);
        assertEquals("holographic", unknown.driver().text());
        assertEquals(Optional.of("n"), unknown.base().nodeName());
        assertEquals(json, Bound.json(options));
    }

    @Test
    void aUnionWhoseTagOlderQemusLackIsRead() {
        JsonNode old = QmpJson.parse(
                "{\"enabled\":true,\"api-major\":1,\"api-minor\":2,\"build-id\":3,\"state\":\"running\",\"policy\":4}");
        SevInfo info = SevInfo.decode(QapiReader.of("query-sev", old));
        assertEquals(Optional.empty(), info.sevType());
        assertEquals(3, info.base().buildId());
        assertEquals(old, Bound.json(info));
    }

    @Test
    void branchesOfAlternatesAreToldApartByTheirKind() {
        assertEquals(BlockdevRef.of("n"), BlockdevRef.decode(in("\"n\"")));
        assertEquals(BlockdevRefOrNull.ofNull(), BlockdevRefOrNull.decode(in("null")));
        assertEquals(BlockdevRefOrNull.of("n"), BlockdevRefOrNull.decode(in("\"n\"")));
        assertEquals(StrOrNull.ofNull(), StrOrNull.decode(in("null")));
        assertEquals(StrOrNull.of("s"), StrOrNull.decode(in("\"s\"")));
        assertEquals(StatsValue.of(true), StatsValue.decode(in("true")));
        assertEquals(StatsValue.of(UInt64.MAX), StatsValue.decode(in(UInt64.MAX.toString())));
        assertEquals(StatsValue.of(List.of(UInt64.ZERO)), StatsValue.decode(in("[0]")));
        StatsValue future = StatsValue.decode(in("{\"mean\":1}"));
        assertInstanceOf(StatsValue.Unknown.class, future);
        assertEquals("{\"mean\":1}", QmpJson.write(future.toJson()));
    }

    @Test
    void anUnknownEventKeepsItsData() {
        QmpEvent event = event("{\"event\":\"DREAMT\",\"data\":{\"of\":\"sheep\"}}", "DREAMT");
        UnknownEvent unknown = assertInstanceOf(UnknownEvent.class, QapiEvents.read(event));
        assertEquals("DREAMT", unknown.eventName());
        assertEquals("{\"of\":\"sheep\"}", QmpJson.write(unknown.toJson()));
        assertEquals(Optional.empty(), QapiEvents.type("DREAMT"));
    }

    @Test
    void anEventTypeReadsItsOwnEventsAlone() {
        QmpEvent stop = event("{\"event\":\"STOP\"}", "STOP");
        assertTrue(StopEvent.TYPE.matches(stop));
        assertEquals(new StopEvent(JsonMembers.NONE), StopEvent.TYPE.read(stop));
        assertEquals("STOP", StopEvent.TYPE.toString());
        QmpEvent resume = event("{\"event\":\"RESUME\"}", "RESUME");
        assertThrows(IllegalArgumentException.class, () -> StopEvent.TYPE.read(resume));
    }

    private static QapiReader in(String json) {
        return QapiReader.of("sample", QmpJson.parse(json));
    }

    private static QmpEvent event(String wire, String name) {
        return new QmpEvent(1, name, 0, 0, wire.getBytes(StandardCharsets.UTF_8));
    }
}
