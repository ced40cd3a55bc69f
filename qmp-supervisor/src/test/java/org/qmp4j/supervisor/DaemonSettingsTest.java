package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.launch.VncSecurity;

class DaemonSettingsTest {
    private static final String XML = """
            <domain type='qemu'><name>a</name><memory>65536</memory><os><type>hvm</type></os><devices>
              <graphics type='vnc'/>
              <graphics type='spice' autoport='yes'/>
            </devices></domain>
            """;

    private static DomainDef in(Map<String, String> settings, String xml) {
        return new DaemonSettings(settings).in(new DomainXmlReader().read(xml));
    }

    @Test
    void nothingIsChangedWhenNothingIsSet() {
        DomainDef domain = new DomainXmlReader().read(XML);
        assertEquals(domain, DaemonSettings.NONE.in(domain));
        assertEquals(VncSecurity.NONE, DaemonSettings.NONE.tls().vnc());
        assertNull(DaemonSettings.NONE.incoming());
    }

    @Test
    void displaysThatAreOpenGoOnSockets() {
        DomainDef both = in(Map.of("vncAutoUnixSocket", "true", "spiceAutoUnixSocket", "1"), XML);
        assertEquals(
                new SocketListen(null),
                both.devices().of(VncGraphics.class).get(0).listen());
        assertEquals(
                new SocketListen(null),
                both.devices().of(SpiceGraphics.class).get(0).listen());
        DomainDef stated =
                new DomainXmlReader().read(XML.replace("type='vnc'", "type='vnc' port='5907' autoport='no'"));
        assertEquals(stated, new DaemonSettings(Map.of("vncAutoUnixSocket", "1")).in(stated));
    }

    @Test
    void theGuestsMemoryIsInACoreDumpUnlessTheDefinitionSaysNo() {
        assertEquals(true, in(Map.of("dumpGuestCore", "1"), XML).memory().dumpCore());
        String no = XML.replace("<memory>", "<memory dumpCore='off'>");
        assertEquals(false, in(Map.of("dumpGuestCore", "1"), no).memory().dumpCore());
    }

    @Test
    void aGuestComesFromWhereItIsSaid() {
        assertEquals("exec:cat", new DaemonSettings(Map.of("migrate_from", "exec:cat", "migrate_fd", "7")).incoming());
        assertEquals("fd:7", new DaemonSettings(Map.of("migrate_from", "stdio", "migrate_fd", "7")).incoming());
    }

    @Test
    void whatIsNotKnownIsRefusedByItsName() {
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> new DaemonSettings(Map.of("vncTls", "1")));
        assertTrue(String.valueOf(unknown.getMessage()).startsWith("'vncTls' is not known: one of ["));
        IllegalArgumentException word =
                assertThrows(IllegalArgumentException.class, () -> new DaemonSettings(Map.of("vncTLS", "maybe")));
        assertEquals("vncTLS is 1 or 0, true or false: 'maybe'", word.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new DaemonSettings(Map.of("spiceTLS", "0")));
    }
}
