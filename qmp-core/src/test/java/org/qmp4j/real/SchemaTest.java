package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.schema.SchemaProblem;

/** Our check of commands and that of the real QEMU agree: each wrong one is refused by both, at the same place. */
@EachQemu
final class SchemaTest extends RealQemuCase {
    private static final Pattern PLACE = Pattern.compile(
            "Parameter '(?<path>[^']+)' (is missing|is unexpected|does not accept value .*)"
                    + "|Invalid parameter type for '(?<typed>[^']+)', expected: .*|The command (?<command>\\S+) has not been found");

    /** Command, arguments, and the place that both must name. */
    private static final List<String[]> WRONG = List.of(
            wrong("no-such-command", "{}", "no-such-command"),
            wrong("query-status", "{'x': 1}", "x"),
            wrong("set_link", "{'name': 'n'}", "up"),
            wrong("set_link", "{'name': 'n', 'up': 1}", "up"),
            wrong("set_link", "{'name': null, 'up': true}", "name"),
            wrong("device_add", "{}", "driver"),
            wrong("device_add", "{'id': 'x'}", "driver"),
            wrong("netdev_add", "{'type': 'user', 'id': 'n', 'x': 1}", "x"),
            wrong("netdev_add", "{'type': 'user', 'id': 'n', 'hostfwd': ['tcp::1-:2']}", "hostfwd[0]"),
            wrong("object-add", "{'qom-type': 'iothread', 'id': 'n', 'x': 1}", "x"),
            wrong("object-add", "{'qom-type': 'nope', 'id': 'n'}", "qom-type"),
            wrong("object-add", "{'id': 'n'}", "qom-type"),
            wrong("object-add", "{'qom-type': 'iothread', 'id': 'n', 'poll-max-ns': 1.5}", "poll-max-ns"),
            wrong("object-add", "{'qom-type': 'iothread', 'id': 'n', 'poll-max-ns': '5'}", "poll-max-ns"),
            wrong("object-add", "{'qom-type': 'iothread', 'id': 'n', 'poll-max-ns': null}", "poll-max-ns"),
            wrong(
                    "object-add",
                    "{'qom-type': 'iothread', 'id': 'n', 'poll-max-ns': 18446744073709551616}",
                    "poll-max-ns"),
            wrong(
                    "object-add",
                    "{'qom-type': 'iothread', 'id': 'n', 'poll-max-ns': -9223372036854775809}",
                    "poll-max-ns"),
            wrong("migrate-set-parameters", "{'tls-creds': 5}", "tls-creds"),
            wrong("migrate-set-capabilities", "{'capabilities': [{'capability': 'zz', 'state': true}]}", "capability"),
            wrong(
                    "migrate-set-capabilities",
                    "{'capabilities': {'capability': 'xbzrle', 'state': true}}",
                    "capabilities"),
            wrong("blockdev-add", "{'driver': 'qcow2', 'file': {'driver': 'file', 'filenam': 'x'}}", "file.filename"),
            wrong("blockdev-add", "{'driver': 'qcow2', 'file': 5}", "file"),
            wrong("blockdev-add", "{'driver': 'qcow2', 'file': 'f', 'cache': {'direct': 1}}", "cache.direct"),
            wrong("blockdev-add", "{'driver': 'null-co', 'node-name': 'n', 'size': '5'}", "size"),
            wrong("blockdev-add", "{'driver': 'null-co', 'node-name': 'n', 'Size': 5}", "Size"),
            wrong("blockdev-add", "{'driver': 'null-co', 'node-name': 'n', 'data-file': 'x'}", "data-file"),
            wrong(
                    "transaction",
                    "{'actions': [{'type': 'abort', 'data': {}}, {'type': 'blockdev-snapshot', 'data': {'node': 'a'}}]}",
                    "actions[1].data.overlay"),
            wrong("transaction", "{'actions': ['abort']}", "actions[0]"),
            wrong("chardev-add", "{'id': 'c', 'backend': {'type': 'null'}}", "backend.data"),
            wrong(
                    "chardev-add",
                    "{'id': 'c', 'backend': {'type': 'socket', 'data': {'addr': {'type': 'inet', 'data': {'host': 'h'}}}}}",
                    "backend.data.addr.data.port"));

    /** What QEMU takes, or refuses for a reason of its own. */
    private static final List<String[]> RIGHT = List.of(
            right("query-status", "{}"),
            right("device_add", "{'driver': 'virtio-rng-pci', 'id': 'r', 'whatever': [1], 'bus': 7}"),
            right("object-add", "{'qom-type': 'iothread', 'id': 'i', 'poll-max-ns': 9223372036854775807}"),
            right("object-add", "{'qom-type': 'memory-backend-ram', 'id': 'm', 'size': 1048576}"),
            right("netdev_add", "{'type': 'hubport', 'id': 'h', 'hubid': 1}"),
            right("blockdev-add", "{'driver': 'null-co', 'node-name': 'n', 'read-zeroes': true, 'size': 1048576}"),
            right("blockdev-add", "{'driver': 'qcow2', 'node-name': 'q', 'file': 'n', 'backing': null}"),
            right("migrate-set-parameters", "{'tls-creds': null, 'downtime-limit': 300}"),
            right("chardev-add", "{'id': 'c', 'backend': {'type': 'null', 'data': {}}}"),
            right("qom-set", "{'path': '/', 'property': 'p', 'value': {'any': [1.5]}}"),
            right("human-monitor-command", "{'command-line': 'info version', 'cpu-index': 0}"));

    private static String[] wrong(String command, String arguments, String place) {
        return new String[] {command, arguments.replace('\'', '"'), place};
    }

    private static String[] right(String command, String arguments) {
        return new String[] {command, arguments.replace('\'', '"')};
    }

    @Test
    void whatQemuRefusesByItsSchemaIsRefusedBeforeAtTheSamePlace() {
        start();
        QmpClient client = connect();
        QemuSchema schema = await(client.schema());
        for (String[] one : WRONG) {
            QmpCommand<?> command = QmpCommand.of(one[0], one[1]);
            String said =
                    failure(QmpCommandException.class, client.execute(command)).description();
            Matcher place = PLACE.matcher(said);
            assertTrue(place.matches(), () -> one[0] + one[1] + " was refused elsewhere: " + said);
            assertEquals(
                    one[2],
                    Stream.of("path", "typed", "command")
                            .map(place::group)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow());
            List<SchemaProblem> problems = schema.check(command);
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.toString().contains(one[2])),
                    () -> one[0] + one[1] + ": " + said + ", but we " + problems);
        }
    }

    @Test
    void whatQemuDoesNotRefuseByItsSchemaPasses() {
        start();
        QmpClient client = connect();
        QemuSchema schema = await(client.schema());
        for (String[] one : RIGHT) {
            QmpCommand<?> command = QmpCommand.of(one[0], one[1]);
            assertEquals(List.of(), schema.check(command), one[0] + one[1]);
            try {
                await(client.execute(command));
            } catch (QmpCommandException refused) {
                assertTrue(
                        !PLACE.matcher(refused.description()).matches(),
                        () -> one[0] + one[1] + ": " + refused.description());
            }
        }
    }

    @Test
    void anInBandCommandIsRefusedOutOfBandByBoth() {
        start();
        QmpClient client = connect();
        QmpCommand<?> command = QmpCommand.outOfBand("query-status");
        String said =
                failure(QmpCommandException.class, client.execute(command)).description();
        assertEquals("The command query-status does not support OOB", said);
        QemuSchema schema = await(client.schema());
        assertThrows(RuntimeException.class, () -> schema.requireValid(command));
        schema.requireValid(QmpCommand.outOfBand("query-yank"));
    }
}
