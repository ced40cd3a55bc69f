package org.qmp4j.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;

class CommandEncoderTest {

    private static String prefix(QmpCommand<?> command) {
        return new String(CommandEncoder.prefix(command), StandardCharsets.UTF_8);
    }

    @Test
    void commandsAreAsShortAsQmpAllows() {
        assertEquals("{\"execute\":\"query-status\",\"id\":", prefix(QmpCommand.of("query-status")));
        assertEquals("{\"exec-oob\":\"query-yank\",\"id\":", prefix(QmpCommand.outOfBand("query-yank")));
        assertEquals(
                "{\"execute\":\"device_del\",\"arguments\":{\"id\":\"d0\"},\"id\":",
                prefix(QmpCommand.of("device_del", "{ \"id\" : \"d0\" }")));
    }

    @Test
    void emptyArgumentsAreLeftOut() {
        assertEquals("{\"execute\":\"stop\",\"id\":", prefix(QmpCommand.of("stop", QmpJson.object())));
    }

    @Test
    void textIsUtf8AndIntegersAreExact() {
        ObjectNode arguments = QmpJson.object().put("a", "é😀\n\"").put("b", new BigInteger("18446744073709551615"));
        assertEquals(
                "{\"execute\":\"x\",\"arguments\":{\"a\":\"é😀\\n\\\"\",\"b\":18446744073709551615},\"id\":",
                prefix(QmpCommand.of("x", arguments)));
    }

    @Test
    void argumentsAreASnapshot() {
        ObjectNode arguments = QmpJson.object().put("a", 1);
        QmpCommand<?> command = QmpCommand.of("x", arguments);
        arguments.put("a", 2);
        assertEquals("{\"execute\":\"x\",\"arguments\":{\"a\":1},\"id\":", prefix(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a\"b", "a\\", "a\n", "é", "a{", "a\u0000", "stop\",\"id\":1}{\"execute\":\"quit"
            })
    void whatIsNoCommandNameNeverReachesTheWire(String name) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> prefix(QmpCommand.of(name)));
        assertTrue(refused.getMessage().contains("name"), refused.getMessage());
    }

    @Test
    void textThatUtf8CannotSayIsRefused() {
        for (String half : new String[] {"hush\uD800", "hush\uDC00x", "\uD800hush\uD800"}) {
            QmpCommand<?> command = QmpCommand.of("x", QmpJson.object().put("secret", half));
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> prefix(command));
            assertTrue(refused.getMessage().contains("'x'"), refused.getMessage());
            assertFalse(refused.getMessage().contains("hush"), refused.getMessage());
        }
        String fine = "\\\\ud800 \\\\\u0001";
        assertTrue(prefix(QmpCommand.of("x", QmpJson.object().put("a", fine))).contains("ud800"));
    }
}
