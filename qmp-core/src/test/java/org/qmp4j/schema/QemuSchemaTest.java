package org.qmp4j.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpJson;

/** Questions to the schemas of real QEMUs. */
class QemuSchemaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            blockdev-add                                                     | true  | true
            no-such-command                                                  | false | false
            MIGRATION                                                        | true  | true
            DUMP_COMPLETED                                                   | true  | true
            migrate.uri                                                      | true  | true
            migrate.uri?                                                     | false | true
            migrate.channels                                                 | false | true
            migrate.channels.addr{socket}{fd}.str                            | false | true
            migrate.blk                                                      | true  | false
            block-commit.backing-mask-protocol                               | false | true
            blockdev-add.data-file                                           | false | false
            blockdev-add{qcow2}.data-file                                    | true  | true
            blockdev-add{qcow2}.data-file{file}.filename                     | true  | true
            blockdev-add{nonesuch}.file                                      | false | false
            blockdev-add{file}@dynamic-auto-read-only                        | true  | true
            blockdev-add{qcow2}@dynamic-auto-read-only                       | false | false
            netdev_add{stream}                                               | true  | true
            netdev_add{stream}.addr{unix}.path                               | true  | true
            netdev_add{stream}.reconnect-ms                                  | false | true
            object-add{memory-backend-file}.rom                              | false | true
            chardev-add.backend{socket}.data.addr{inet}.data.host            | true  | true
            device_add@json-cli-hotplug                                      | true  | true
            device_add@no-such-feature                                       | false | false
            query-status->running                                            | true  | true
            query-status->singlestep                                         | true  | false
            query-status->running:boolean                                    | true  | true
            query-status->running:string                                     | false | false
            query-block->:array                                              | true  | true
            query-block->inserted.node-name?                                 | true  | true
            query-block->device.deeper                                       | false | false
            MIGRATION.status=device                                          | true  | true
            MIGRATION->status                                                | false | false
            MIGRATION.status                                                 | true  | true
            migrate-set-parameters.tls-creds:null                            | true  | true
            migrate-set-parameters.tls-creds:string                          | true  | true
            migrate-set-parameters.tls-creds:int                             | false | false
            migrate-set-capabilities.capabilities.capability=xbzrle          | true  | true
            migrate-set-capabilities.capabilities.capability=mapped-ram      | false | true
            migrate-set-capabilities.capabilities.capability=x-colo@unstable | true  | true
            migrate-set-capabilities.capabilities.capability=xbzrle@unstable | false | false
            qom-set.value:object                                             | true  | true
            drive-mirror.speed:int                                           | true  | true
            migrate-set-parameters.mode=cpr-reboot                           | false | true
            """)
    void areAnsweredForEachVersion(String path, boolean in72, boolean in100) {
        assertEquals(in72, Dumps.of("7.2").has(path), () -> Dumps.of("7.2").explain(path));
        assertEquals(in100, Dumps.of("10.0").has(path), () -> Dumps.of("10.0").explain(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            migrate.uri?              | 'migrate.uri?' is there: string, optional
            blockdev-ad               | this QEMU has no command or event 'blockdev-ad'; it has blockdev-add, block
            migrate.url               | 'migrate' has no member 'url' in this QEMU; it has uri,
            blockdev-add.data-file    | with 'driver' qcow2 it has 'data-file': write {qcow2}.data-file
            blockdev-add{qcow}{x}     | 'blockdev-add{qcow}' has no members that depend on a tag in this QEMU
            blockdev-add{qcow3}.file  | 'driver' of 'blockdev-add' has no value 'qcow3' in this QEMU; it has qcow, qcow2,
            STOP->a                   | 'STOP' is an event, which has no result
            stop.a                    | 'stop' has no member 'a' in this QEMU; it has none
            device_add.driver?        | 'device_add.driver' is there, and required
            device_add.driver:int     | 'device_add.driver' takes no JSON int in this QEMU, but string
            device_add@json-cly       | 'device_add' has no feature 'json-cly' in this QEMU; it has json-cli
            MIGRATION.status=devise   | 'MIGRATION.status' has no value 'devise' in this QEMU; it has device,
            blockdev-add{qcow2}.file  | 'blockdev-add{qcow2}.file' is there: string or object
            """)
    void areExplained(String path, String expected) {
        String text = Dumps.of("10.0").explain(path);
        // an alternate's options come in QEMU's order
        assertTrue(text.replace("object or string", "string or object").contains(expected), text);
    }

    @Test
    void aWordOfAnEnumerationIsFoundInTheOldFormToo() {
        QemuSchema old = schema("""
                {"name": "e", "meta-type": "enum", "values": ["a", "b"]},
                {"name": "o", "meta-type": "object", "members": [{"name": "m", "type": "e"}]}""");
        assertTrue(old.has("c.m=a") && old.has("c.m=b"));
        assertFalse(old.has("c.m=x"));
    }

    @Test
    void whatIsNotKnownStandsForAnyValue() {
        QemuSchema newer = schema("""
                {"name": "o", "meta-type": "object", "surprise": 1, "members": [
                  {"name": "m", "type": "t"}, {"name": "n", "type": "missing"}, {"name": "p"}]},
                {"name": "t", "meta-type": "tensor", "axes": [1]},
                {"meta-type": "hologram"}, 5, null""");
        assertTrue(newer.has("c.m:object") && newer.has("c.n:int") && newer.has("c.p:null"));
        assertFalse(newer.has("c.m.deeper"));
        assertEquals(
                List.of(),
                newer.check("c", QmpJson.object().put("m", 1).put("n", 2).put("p", "x")));
    }

    @Test
    void aSchemaThatLeadsBackToItselfEndsSomewhere() {
        QemuSchema circular = schema("""
                {"name": "o", "meta-type": "object", "tag": "t", "variants": [{"case": "x", "type": "o"}],
                 "members": [{"name": "t", "type": "str"}, {"name": "l", "type": "l", "default": null},
                   {"name": "a", "type": "a", "default": null}]},
                {"name": "l", "meta-type": "array", "element-type": "l"},
                {"name": "a", "meta-type": "alternate", "members": [{"type": "a"}]},
                {"name": "str", "meta-type": "builtin", "json-type": "string"}""");
        assertTrue(circular.has("c{x}{x}{x}.t"));
        assertFalse(circular.has("c.l.deeper") || circular.has("c.a.deeper"));
        assertEquals(
                List.of(),
                circular.check(
                        "c",
                        QmpJson.object()
                                .put("t", "x")
                                .put("a", 1)
                                .set("l", QmpJson.mapper().createArrayNode())));
    }

    private static QemuSchema schema(String types) {
        JsonNode document = QmpJson.parse(
                "[{\"name\": \"c\", \"meta-type\": \"command\", \"arg-type\": \"o\", \"ret-type\": \"o\"}," + types
                        + "]");
        return QemuSchema.of(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "[{\"name\": \"x\", \"meta-type\": \"object\", \"members\": []}]"})
    void whatIsNoSchemaIsRefused(String document) {
        JsonNode node = QmpJson.parse(document);
        assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class, () -> QemuSchema.of(node))
                        .getMessage())
                .contains("query-qmp-schema"));
    }

    @Test
    void theSchemaOfAQemuThatTellsNoneHasNothing() {
        assertFalse(QemuSchema.empty().has("stop"));
        assertTrue(QemuSchema.empty().explain("stop").endsWith("it has none"));
    }

    @Test
    void commandsEventsAndTypesCanBeListed() {
        QemuSchema schema = Dumps.of("10.0");
        assertEquals(233, schema.commands().size());
        assertEquals(55, schema.events().size());
        SchemaEntry add = schema.command("blockdev-add").orElseThrow();
        assertTrue(schema.command("yank").orElseThrow().outOfBand());
        assertEquals(
                List.of("deprecated"),
                schema.command("query-migrationthreads").orElseThrow().features());
        assertEquals("", schema.event("STOP").orElseThrow().result());
        List<String> plain = names(schema.members(add.arguments(), QmpJson.object()));
        List<String> qcow2 =
                names(schema.members(add.arguments(), QmpJson.object().put("driver", "qcow2")));
        assertTrue(plain.contains("node-name") && !plain.contains("file"), plain.toString());
        assertTrue(qcow2.containsAll(plain) && qcow2.contains("file"), qcow2.toString());
        assertEquals(List.of(), schema.members("str", QmpJson.object()));
    }

    private static List<String> names(List<SchemaType.Member> members) {
        return members.stream().map(SchemaType.Member::name).toList();
    }
}
