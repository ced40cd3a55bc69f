package org.qmp4j.schema;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpInvalidCommandException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;

/** What the check finds, and what it says. That QEMU agrees is shown with recordings and with the real one. */
class CommandCheckTest {
    private final QemuSchema schema = Dumps.of("7.2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            set_link      | {'name': 'n'}                           | MISSING_MEMBER 'up' is missing, and required
            set_link      | {'name': 'n', 'up': 1}                  | WRONG_TYPE 'up' must be JSON boolean, not int
            set_link      | {'name': null, 'up': true}              | WRONG_TYPE 'name' must be JSON string, not null
            stop          | {'x': 1}                                | UNKNOWN_MEMBER 'x' is no member that this QEMU has there; the object has none
            migrate       | {'uri': 'u', 'channels': []}            | UNKNOWN_MEMBER 'channels' is no member that this QEMU has there; the object has
            stopp         | {}                                      | UNKNOWN_COMMAND this QEMU has no command 'stopp'; it has stop,
            object-add    | {'qom-type': 'iothreat', 'id': 'i'}     | UNKNOWN_VALUE 'qom-type' has no value 'iothreat' in this QEMU; it has iothread,
            object-add    | {'qom-type': 'iothread', 'id': 'i', 'poll-max-ns': 1.5} | WRONG_TYPE 'poll-max-ns' must be JSON int, not number
            object-add    | {'qom-type': 'iothread', 'id': 'i', 'poll-max-ns': 18446744073709551616} | OUT_OF_RANGE 'poll-max-ns' is no integer of 64 bits
            object-add    | {'qom-type': 'iothread', 'id': 'i', 'poll-max-ns': -9223372036854775809} | OUT_OF_RANGE 'poll-max-ns' is no integer of 64 bits
            object-add    | {'qom-type': 'iothread', 'id': 'i', 'size': 5} | UNKNOWN_MEMBER 'size' is no member that this QEMU has there; the object has id
            blockdev-add  | {'driver': 'qcow2', 'file': 5}          | WRONG_TYPE 'file' must be JSON object or string, not int
            blockdev-add  | {'driver': 'qcow2', 'file': {'driver': 'file', 'filenam': 'x'}} | MISSING_MEMBER 'file.filename' is missing
            blockdev-add  | {'driver': 'raw', 'file': 'f', 'data-file': 'x'} | with 'driver' qcow2 it has 'data-file'
            transaction   | {'actions': [{'type': 'abort', 'data': {}}, {'type': 'abort', 'data': []}]} | WRONG_TYPE 'actions[1].data' must be JSON object, not array
            transaction   | {'actions': {}}                         | WRONG_TYPE 'actions' must be JSON array, not object
            device_add    | {'id': 'x'}                             | MISSING_MEMBER 'driver' is missing, and required
            """)
    void namesThePlaceAndWhatThereIs(String command, String arguments, String expected) {
        String found = schema.check(command, json(arguments)).stream()
                .map(one -> one.kind() + " " + one)
                .toList()
                .toString();
        assertTrue(found.contains(expected), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            stop                   | {}
            device_add             | {'driver': 'virtio-rng-pci', 'id': 'r', 'whatever': [1], 'bus': 0}
            object-add             | {'qom-type': 'iothread', 'id': 'i', 'poll-max-ns': -9223372036854775808}
            object-add             | {'qom-type': 'memory-backend-ram', 'id': 'm', 'size': 18446744073709551615}
            blockdev-add           | {'driver': 'qcow2', 'node-name': 'n', 'file': 'f', 'backing': null}
            blockdev-add           | {'driver': 'qcow2', 'file': {'driver': 'file', 'filename': '/x', 'cache': {'direct': true}}}
            netdev_add             | {'type': 'user', 'id': 'n', 'hostfwd': [{'str': 'tcp::1-:2'}]}
            migrate-set-parameters | {'tls-creds': null, 'downtime-limit': 5}
            qom-set                | {'path': '/', 'property': 'p', 'value': {'any': [null, 1.5]}}
            """)
    void letsThroughWhatIsRight(String command, String arguments) {
        assertEquals(List.of(), schema.check(command, json(arguments)));
    }

    @Test
    void tellsAllProblemsAtOnce() {
        List<SchemaProblem> problems = schema.check(
                "chardev-add",
                json(
                        "{'idd': 1, 'backend': {'type': 'socket', 'data': {'addr': {'type': 'inet', 'data': {'host': 5}}}}}"));
        assertEquals(
                List.of("id", "idd", "backend.data.addr.data.port", "backend.data.addr.data.host"),
                problems.stream().map(SchemaProblem::path).toList());
    }

    @Test
    void aWrongTagIsTheOneProblemOfMembersThatDependOnIt() {
        List<SchemaProblem> problems =
                schema.check("blockdev-add", json("{'driver': 'qcow9', 'file': 'f', 'data-file': 'd'}"));
        assertEquals(
                List.of("driver"), problems.stream().map(SchemaProblem::path).toList());
        assertEquals(
                List.of("driver"),
                schema.check("blockdev-add", json("{'file': 'f'}")).stream()
                        .map(SchemaProblem::path)
                        .toList());
    }

    @Test
    void aDecimalWithoutAFractionIsAnInteger() {
        ObjectNode arguments = QmpJson.object().put("qom-type", "iothread").put("id", "i");
        assertEquals(List.of(), schema.check("object-add", arguments.put("poll-max-ns", new BigDecimal("5"))));
        assertEquals(
                1,
                schema.check("object-add", arguments.put("poll-max-ns", new BigDecimal("5.0")))
                        .size());
    }

    @Test
    void outOfBandIsForFewCommands() {
        assertEquals(List.of(), schema.check(QmpCommand.outOfBand("query-yank")));
        List<SchemaProblem> problems = schema.check(QmpCommand.outOfBand("query-status"));
        assertEquals(SchemaProblem.Kind.NOT_OUT_OF_BAND, problems.get(0).kind());
        assertEquals(
                "it cannot be executed out of band in this QEMU",
                problems.get(0).toString());
    }

    @Test
    void aSecretIsNotRepeated() {
        ObjectNode arguments = json("{'protocol': 'vnc', 'password': {'s3cret': 1}, 'connected': 'a-very-long-wrong-"
                + "word-that-might-be-a-secret-after-all'}");
        String text = schema.check("set_password", arguments).toString();
        assertFalse(text.contains("s3cret") || text.contains("after-all"), text);
        assertTrue(text.contains("'password' must be JSON string, not object"), text);
    }

    @Test
    void whatIsRequiredIsThrownBeforeItIsSent() {
        assertDoesNotThrow(() -> schema.requireValid(QmpCommand.of("stop")));
        QmpCommand<?> wrong = QmpCommand.of("set_link", "{\"nam\": \"n\"}");
        QmpInvalidCommandException refusal =
                assertThrows(QmpInvalidCommandException.class, () -> schema.requireValid(wrong));
        assertEquals(Delivery.NOT_SENT, refusal.delivery());
        assertEquals("set_link", refusal.command());
        assertEquals(3, refusal.problems().size(), refusal.problems()::toString);
        assertTrue(String.valueOf(refusal.getMessage())
                .startsWith("'set_link' was not sent, as this QEMU would refuse it: 'name' is missing"));
    }

    private static ObjectNode json(String singleQuoted) {
        return (ObjectNode) QmpJson.parse(singleQuoted.replace('\'', '"'));
    }
}
