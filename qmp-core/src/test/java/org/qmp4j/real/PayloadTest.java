package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.QmpClient;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpFrameTooLongException;
import org.qmp4j.message.QmpJson;

/** What is in the messages arrives as it was, in both directions: numbers, texts, sizes, depths. */
@EachQemu
final class PayloadTest extends RealQemuCase {
    private static final int SMALL_FRAME = 64 << 10;

    private QmpClient withScsi() {
        start("-machine", "q35", "-device", "virtio-scsi-pci");
        return connect();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551615", "9223372036854775808", "9223372036854775807", "9007199254740993"})
    void unsigned64BitNumbersAreExact(String number) {
        QmpClient client = withScsi();
        BigInteger wwn = new BigInteger(number);
        ObjectNode device =
                QmpJson.object().put("driver", "scsi-cd").put("id", "cd").put("wwn", wwn);
        await(client.execute("device_add", device));
        assertEquals(wwn, property(client, "/machine/peripheral/cd", "wwn").bigIntegerValue());
    }

    @Test
    void signed64BitNumbersAreExact() {
        start();
        QmpClient client = connect();
        ObjectNode thread =
                QmpJson.object().put("qom-type", "iothread").put("id", "t").put("poll-max-ns", Long.MAX_VALUE);
        await(client.execute("object-add", thread));
        assertEquals(
                Long.MAX_VALUE, property(client, "/objects/t", "poll-max-ns").longValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zürich", "日本語", "\uD83D\uDE00", "a\"b\\c/d", "tab\tnewline\nDEL\u007F", "\u0001\u001F"})
    void textIsExact(String text) {
        QmpClient client = withScsi();
        ObjectNode device =
                QmpJson.object().put("driver", "scsi-cd").put("id", "cd").put("serial", text);
        await(client.execute("device_add", device));
        assertEquals(text, property(client, "/machine/peripheral/cd", "serial").textValue());
    }

    @Test
    void textInAnErrorIsExact() {
        start();
        QmpCommandException error = failure(
                QmpCommandException.class,
                connect()
                        .execute(
                                "object-add",
                                QmpJson.object()
                                        .put("qom-type", "secret")
                                        .put("id", "s")
                                        .put("file", "/nowhere/Zürich-\uD83D\uDE00")));
        assertTrue(error.description().contains("Zürich-\uD83D\uDE00"), error.description());
    }

    @Test
    void wholeSchemaArrives() {
        start();
        JsonNode schema = run(connect(), "query-qmp-schema");
        assertTrue(
                QmpJson.write(schema).length() > 150_000,
                () -> "only " + QmpJson.write(schema).length());
    }

    @Test
    void replyOverTheCapFailsAloneAndTheConnectionLives() {
        start();
        QmpClient client = connect("qmp", options().withMaxFrame(SMALL_FRAME));
        CompletionStage<JsonNode> before = client.execute("query-version");
        CompletionStage<JsonNode> large = client.execute("query-qmp-schema");
        CompletionStage<JsonNode> after = client.execute("query-version");
        assertTrue(await(before).has("qemu"));
        QmpFrameTooLongException tooLong = failure(QmpFrameTooLongException.class, large);
        assertEquals(SMALL_FRAME, tooLong.limit());
        assertEquals(Delivery.OUTCOME_UNKNOWN, tooLong.delivery());
        assertTrue(tooLong.length() > 150_000, tooLong.getMessage());
        assertTrue(await(after).has("qemu"));
        assertEquals(0, counts.stale.get() + counts.malformed.get());
    }

    @Test
    void longCommandGetsThere() {
        start();
        QmpClient client = connect();
        ObjectNode secret =
                QmpJson.object().put("qom-type", "secret").put("id", "s").put("data", "x".repeat(100_000));
        await(client.execute("object-add", secret));
        assertTrue(run(client, "query-version").has("qemu"));
    }

    @Test
    void deepArgumentsAreAnErrorOfTheCommandAlone() {
        start();
        QmpClient client = connect();
        QmpCommandException refused = failure(QmpCommandException.class, client.execute("qom-set", nested(900)));
        assertTrue(refused.description().contains("property"), refused.description());
        // QEMU's parser gives up at 1024 levels and would answer with an error for each of the rest
        assertThrows(IllegalArgumentException.class, () -> client.execute("qom-set", nested(1200)));
        assertTrue(run(client, "query-version").has("qemu"));
    }

    @Test
    void membersThatCameOrWentWithTheVersion() {
        start();
        JsonNode status = run(connect(), "query-status");
        assertEquals("prelaunch", status.path("status").textValue());
        assertEquals(rig.qemu().isAtLeast("9.0"), status.path("singlestep").isMissingNode(), status.toString());
    }

    private static ObjectNode nested(int depth) {
        ArrayNode inner = QmpJson.mapper().createArrayNode();
        ArrayNode outer = inner;
        for (int i = 1; i < depth; i++) {
            ArrayNode next = QmpJson.mapper().createArrayNode();
            next.add(outer);
            outer = next;
        }
        return QmpJson.object().put("path", "/objects").set("value", outer);
    }

    private static JsonNode property(QmpClient client, String path, String name) {
        return await(
                client.execute("qom-get", QmpJson.object().put("path", path).put("property", name)));
    }
}
