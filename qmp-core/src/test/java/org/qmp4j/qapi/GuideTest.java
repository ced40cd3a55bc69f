package org.qmp4j.qapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.blockcore.BlockResize;
import org.qmp4j.qapi.blockcore.BlockdevAdd;
import org.qmp4j.qapi.blockcore.BlockdevOptions;
import org.qmp4j.qapi.blockcore.BlockdevOptionsBase;
import org.qmp4j.qapi.blockcore.BlockdevOptionsFile;
import org.qmp4j.qapi.blockcore.BlockdevOptionsQcow2;
import org.qmp4j.qapi.blockcore.BlockdevRef;
import org.qmp4j.qapi.common.StrOrNull;
import org.qmp4j.qapi.migration.MigratePause;
import org.qmp4j.qapi.migration.MigrateSetParameters;
import org.qmp4j.qapi.qdev.DeviceAdd;

/** The snippets of {@code docs/qapi.md}, and what they send. */
class GuideTest {
    @Test
    void aDiskIsQcow2OverAFile() {
        BlockdevOptions file = new BlockdevOptions.File(
                BlockdevOptionsBase.builder().build(), BlockdevOptionsFile.of("/images/disk.qcow2"));
        BlockdevOptions disk = new BlockdevOptions.Qcow2(
                BlockdevOptionsBase.builder().nodeName("disk").readOnly(true).build(),
                BlockdevOptionsQcow2.of(BlockdevRef.of(file)));
        sends(
                "{'driver':'qcow2','node-name':'disk','read-only':true,"
                        + "'file':{'driver':'file','filename':'/images/disk.qcow2'}}",
                new BlockdevAdd(disk));
    }

    @Test
    void aDeviceTakesAnyProperty() {
        DeviceAdd card = DeviceAdd.builder("virtio-net-pci")
                .id("net0")
                .properties(JsonMembers.NONE.with("netdev", "n0").with("mac", "52:54:00:00:00:01"))
                .build();
        sends("{'driver':'virtio-net-pci','id':'net0','netdev':'n0','mac':'52:54:00:00:00:01'}", card);
        assertEquals("device_add", card.toString());
    }

    @Test
    void whatIsNotSetIsNotSent() {
        sends(
                "{'downtime-limit':300,'max-bandwidth':18446744073709551615,'tls-creds':null}",
                MigrateSetParameters.builder()
                        .downtimeLimit(300)
                        .maxBandwidth(UInt64.MAX)
                        .tlsCreds(StrOrNull.ofNull())
                        .build());
        sends(
                "{'node-name':'disk','size':1073741824}",
                BlockResize.builder(1L << 30).nodeName("disk").build());
    }

    @Test
    void aCommandGoesOutOfBandWhereItMay() {
        QmpCommand<Empty> pause = new MigratePause().oob();
        assertTrue(pause.outOfBand());
        assertFalse(new MigratePause().outOfBand());
        assertEquals("migrate-pause", pause.commandName());
        assertEquals("migrate-pause", pause.toString());
        assertEquals(new Empty(JsonMembers.NONE), pause.read(QmpJson.object()));
        assertTrue(pause.arguments().isEmpty());
    }

    private static void sends(String expected, QmpCommand<?> command) {
        assertEquals(
                QmpJson.parse(expected.replace('\'', '"')),
                command.arguments().map(Bound::json).orElseThrow());
    }
}
