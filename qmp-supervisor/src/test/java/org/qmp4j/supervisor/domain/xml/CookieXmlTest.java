package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.cookie.SaveCookie;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.SupervisorException;

class CookieXmlTest {
    private static final String LIBVIRT = """
            <cookie>
              <cpu mode='custom' match='exact' check='full'>
                <model fallback='forbid'>qemu64</model>
                <feature policy='require' name='hypervisor'/>
                <feature policy='require' name='lahf_lm'/>
              </cpu>
              <slirpHelper/>
            </cookie>
            """;
    private static final String MIGRATION = """
            <qemu-migration>
              <name>m</name>
              <uuid>dcf47dbd-46d1-4d5b-b442-262a806a333a</uuid>
              <hostname>h</hostname>
              <hostuuid>4a802f00-4cba-5df6-9679-a08c4c5b577f</hostuuid>
              <feature name='lockstate'/>
              <graphics type='spice' port='123' listen='test' tlsPort='321'>
                <cert info='subject' value='testsubject'/>
              </graphics>
              <lockstate driver='blurb'>
                <leases>leastest</leases>
              </lockstate>
              <domain type='kvm'>
                <name>m</name>
                <description>two &lt; three</description>
              </domain>
              <network>
                <interface index='1' vporttype='openvswitch'>
                  <portdata>x</portdata>
                </interface>
              </network>
              <nbd port='49153'>
                <disk target='vda' capacity='10485760'/>
              </nbd>
              <statistics>
                <started>1</started>
              </statistics>
              <cpu mode='host-passthrough' check='partial' migratable='on'/>
              <allowReboot value='yes'/>
              <capabilities>
                <cap name='xbzrle' auto='yes'/>
              </capabilities>
              <blockDirtyBitmaps>
                <disk target='vda'>
                  <bitmap name='a' alias='libvirt-vda-a'/>
                </disk>
              </blockDirtyBitmaps>
              <news flash='yes'>
                <of>tomorrow</of>
              </news>
            </qemu-migration>
            """;

    @Test
    void libvirtsCookieOfASavedGuestIsReadAndWrittenByteForByte() {
        SaveCookie cookie = SaveCookieXml.read(LIBVIRT);
        assertEquals(2, cookie.cpu().features().size());
        assertNull(cookie.facts());
        assertEquals("slirpHelper", cookie.others().get(0).name(), "what is unknown is kept");
        assertEquals(LIBVIRT, SaveCookieXml.write(cookie));
    }

    @Test
    void ourOwnFactsTravelInANamespaceOfTheirOwn() {
        SaveFacts facts = new SaveFacts(3, UUID.randomUUID(), true, "7.2.22", null, List.of())
                .finished(
                        new SaveFacts.StreamMark(1L << 40, 0xfedcba98L),
                        List.of(new SaveFacts.DiskMark("/d'<>&.img", 7, 1_800_000_000_123_456_789L)));
        SaveCookie cookie = SaveCookieXml.read(LIBVIRT).with(facts);
        String text = SaveCookieXml.write(cookie);
        assertTrue(text.contains("<qmp4j:facts xmlns:qmp4j='https://qmp4j.org/schemas/save/1'"), text);
        assertEquals(cookie, SaveCookieXml.read(text));
        assertEquals("<cookie/>\n", SaveCookieXml.write(SaveCookie.NOTHING));
    }

    @Test
    void whatIsNoCookieIsRefusedWithItsPlace() {
        assertThrows(DomainXmlException.class, () -> SaveCookieXml.read("<biscuit/>"));
        DomainXmlException wrong = assertThrows(
                DomainXmlException.class,
                () -> SaveCookieXml.read("<cookie>\n<cpu mode='custom'><model>a b</model></cpu></cookie>"));
        assertEquals(2, wrong.line());
        assertThrows(DomainXmlException.class, () -> MigrationCookieXml.read("<cookie/>"));
    }

    @Test
    void aMigrationCookieIsReadAndWrittenByteForByte() {
        MigrationCookie cookie = MigrationCookieXml.read(MIGRATION);
        assertEquals("testsubject", cookie.graphics().subject());
        assertEquals(
                new MigrationCookie.NbdDisk("vda", 10485760),
                cookie.nbd().disks().get(0));
        assertEquals("libvirt-vda-a", cookie.bitmaps().get(0).bitmaps().get(0).alias());
        assertEquals(List.of("lockstate"), cookie.unknownFeatures(List.of("memory-hotplug")));
        assertEquals(List.of(), cookie.unknownFeatures(List.of("lockstate")));
        assertEquals(MIGRATION, MigrationCookieXml.write(cookie));
    }

    @Test
    void libvirtsOwnMigrationCookiesRoundTripByteForByte() throws IOException {
        Path corpus = Path.of(System.getenv().getOrDefault("QMP4J_SHARED", "../../shared"))
                .resolve("corpus/migration-cookie/qemumigrationcookiexmldata");
        assumeTrue(Files.isDirectory(corpus), "the corpus is not beside the project: libvirt's cookies were not read");
        int read = 0;
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".xml")).toList()) {
                String text = Files.readString(file);
                assertEquals(text, MigrationCookieXml.write(MigrationCookieXml.read(text)), file.toString());
                read++;
            }
        }
        assertTrue(read >= 7, "cookies: " + read);
    }

    /** {@code -Dfuzz.rounds=…} goes on for longer. */
    @Test
    void anyTextGivesACookieOrATypedRefusal() {
        Random random = new Random(92);
        String spice = "<>/='\"& \n\u0000&#x&lt;abc]]><!--\uD800";
        for (int round = 0; round < Integer.getInteger("fuzz.rounds", 2_000); round++) {
            StringBuilder text = new StringBuilder(round % 2 == 0 ? LIBVIRT : MIGRATION);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, spice.charAt(random.nextInt(spice.length())));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                }
            }
            try {
                if (round % 2 == 0) {
                    SaveCookie cookie = SaveCookieXml.read(text.toString());
                    assertEquals(cookie, SaveCookieXml.read(SaveCookieXml.write(cookie)));
                } else {
                    MigrationCookie cookie = MigrationCookieXml.read(text.toString());
                    assertEquals(cookie, MigrationCookieXml.read(MigrationCookieXml.write(cookie)));
                }
            } catch (SupervisorException e) {
                assertNotNull(e.getMessage());
            }
        }
    }
}
