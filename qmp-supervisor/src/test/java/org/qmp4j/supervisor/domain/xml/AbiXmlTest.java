package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.AbiDifference;

/** What a guest would notice is named; what is of the host alone may differ. */
class AbiXmlTest {
    private static final String XML = """
            <domain type='qemu'><name>a</name><genid>11111111-1111-4111-8111-111111111111</genid>
              <memory unit='KiB'>32768</memory>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <devices>
                <disk type='file'><driver name='qemu' type='raw'/><source file='/a'/><target dev='vda' bus='virtio'/></disk>
                <disk type='file'><driver name='qemu' type='raw'/><source file='/b'/><target dev='vdb' bus='virtio'/></disk>
              </devices>
            </domain>
            """;

    private static Optional<AbiDifference> first(String after, boolean skipGenId) {
        return AbiXml.first(new DomainXmlReader().read(XML), new DomainXmlReader().read(after), skipGenId);
    }

    private static String said(String from, String to) {
        return first(XML.replace(from, to), false).map(AbiDifference::toString).orElse("");
    }

    @Test
    void theFirstDifferenceIsNamed() {
        assertEquals("", said("x", "x"));
        assertEquals("/domain/memory: '32768' would be '65536'", said("32768", "65536"));
        assertEquals(
                "/domain/devices/disk/target/@bus: 'virtio' would be 'sata'",
                said("'vdb' bus='virtio'", "'vdb' bus='sata'").replaceAll("dev", "dev"));
        assertEquals(
                "/domain/devices/disk: '<disk>' would be nothing",
                said(
                        "<disk type='file'><driver name='qemu' type='raw'/><source file='/b'/><target dev='vdb' bus='virtio'/></disk>",
                        ""));
    }

    @Test
    void whatIsOfTheHostMayDiffer() {
        assertEquals("", said("<name>a</name>", "<name>b</name><title>t</title>"));
        assertEquals("", said("file='/a'", "file='/elsewhere'"));
        assertEquals("", said("type='raw'/><source file='/a'", "type='qcow2' cache='none'/><source file='/a'"));
    }

    @Test
    void generationIdsMayBeLeftOut() {
        String other = XML.replace("11111111-1111", "21111111-1111");
        assertEquals(Optional.empty(), first(other, true));
        assertEquals("/domain/genid", first(other, false).orElseThrow().place());
    }
}
