package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealLibvirt;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Where we differ from libvirt on purpose, seen on both: it makes an id in its parser, and goes back to it at each boot. */
@RealLibvirt
@RealQemu
class LibvirtGenIdTest {
    private static final Pattern VALUE = Pattern.compile("<genid>([^<]+)</genid>");
    private static final String SHOW = "dumpxml --xpath //genid g;";

    @Test
    void libvirtBootsUnderTheIdOfItsParserAgainAndWeUnderANewOne(RealQemuBinary qemu) throws Exception {
        try (EmbeddedLibvirt libvirt = new EmbeddedLibvirt()) {
            String xml = libvirt.file("g.xml", """
                            <domain type='qemu'><name>g</name><genid/><memory unit='MiB'>32</memory>
                              <os><type arch='x86_64' machine='pc'>hvm</type></os><features><acpi/></features>
                              <devices><emulator>%s</emulator></devices>
                            </domain>
                            """.formatted(qemu.path())).toString();
            EmbeddedLibvirt.Said said = libvirt.virsh("define " + xml + "; " + SHOW + "start g; " + SHOW
                    + "managedsave g; start g; " + SHOW + "destroy g; start g; " + SHOW + "destroy g");
            assertEquals(0, said.status(), said.text());
            List<String> theirs = VALUE.matcher(said.text())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertEquals(4, theirs.size(), said.text());
            assertEquals(theirs.get(0), theirs.get(1), "a cold start has the id of the parser");
            assertNotEquals(theirs.get(1), theirs.get(2), "a managed save changes it");
            assertEquals(theirs.get(0), theirs.get(3), "the next cold start goes back to it");
        }
        Lab lab = Lab.with(qemu.path());
        try {
            Domain domain = lab.define("g");
            for (int start = 0; start < 2; start++) {
                assertTrue(domain.inactiveXml().contains("<genid/>"), domain.inactiveXml());
                Lab.get(domain.start());
                Lab.get(domain.stop(StopLadder.abrupt()));
            }
            List<UUID> ours = Lab.get(domain.generationIds()).history().stream()
                    .map(GenIdEntry::value)
                    .toList();
            assertEquals(2, ours.stream().distinct().count(), ours.toString());
        } finally {
            lab.close();
        }
    }
}
