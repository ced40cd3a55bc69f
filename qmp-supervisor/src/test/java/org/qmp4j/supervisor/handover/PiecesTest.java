package org.qmp4j.supervisor.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevLog;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.OutputFile;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef.NoListen;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;

/** What becomes of each kind of thing that a guest shares with the world, before anything is done. */
class PiecesTest {
    private static DomainDef domain(String devices) {
        return new DomainXmlReader().read("""
                <domain type='qemu'>
                  <name>one</name>
                  <memory unit='MiB'>64</memory>
                  <os><type arch='x86_64' machine='pc-q35-7.2'>hvm</type></os>
                  <devices>%s</devices>
                </domain>
                """.formatted(devices));
    }

    private static HandoverItem only(String device) {
        return Handovers.of(domain(device)).items().stream()
                .filter(item -> !item.device().equals("monitor"))
                .findFirst()
                .orElseThrow();
    }

    private static CharacterDeviceDef parked(String device) {
        DomainDef live = domain(device);
        return Handovers.of(live)
                .parked(live)
                .devices()
                .of(CharacterDeviceDef.class)
                .get(0);
    }

    private static final Map<String, String> SOURCES = Map.of(
            "unix", "type='unix'><source mode='bind' path='/run/s'/>",
            "connect", "type='unix'><source mode='connect' path='/run/s'/>",
            "reconnect",
                    "type='unix'><source mode='connect' path='/run/s'><reconnect enabled='yes' timeout='3'/></source>",
            "tcp", "type='tcp'><source mode='bind' host='127.0.0.1' service='2700'/><protocol type='raw'/>",
            "tls", "type='tcp'><source mode='bind' host='127.0.0.1' service='2700' tls='yes'/><protocol type='raw'/>",
            "udp", "type='udp'><source mode='connect' host='127.0.0.1' service='2700'/>",
            "file", "type='file'><source path='/var/log/s'/>",
            "null", "type='null'>",
            "pty", "type='pty'>",
            "dev", "type='dev'><source path='/dev/ttyS9'/>");

    @ParameterizedTest
    @CsvSource({
        "unix,      isa-serial,  KEPT",
        "connect,   isa-serial,  KEPT",
        "reconnect, isa-serial,  RECONNECTS",
        "tcp,       isa-serial,  KEPT",
        "tcp,       pci-serial,  KEPT",
        "tls,       isa-serial,  REFUSED",
        "udp,       isa-serial,  UNTOUCHED",
        "dev,       isa-serial,  UNTOUCHED",
        "file,      isa-serial,  UNTOUCHED",
        "null,      isa-serial,  UNTOUCHED",
        "pty,       isa-serial,  REFUSED",
        "unix,      usb-serial,  REFUSED",
        "unix,      isa-debug,   KEPT",
        "tcp,       isa-debug,   REFUSED",
        "file,      isa-debug,   UNTOUCHED",
        "dev,       isa-debug,   UNTOUCHED"
    })
    void serialPorts(String source, String type, Fate fate) {
        HandoverItem item = only("<serial " + SOURCES.get(source) + "<target type='" + type + "' port='0'/></serial>");
        assertEquals(fate, item.fate(), item.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "unix, KEPT",
        "connect, KEPT",
        "tcp, KEPT",
        "file, UNTOUCHED",
        "null, UNTOUCHED",
        "pty, REFUSED",
        "dev, UNTOUCHED"
    })
    void portsOfVirtio(String source, Fate fate) {
        String inner = SOURCES.get(source);
        HandoverItem channel = only("<channel " + inner + "<target type='virtio' name='a.b'/></channel>");
        assertEquals(fate, channel.fate(), channel.reason());
        HandoverItem console = only("<console " + inner + "<target type='virtio' port='0'/></console>");
        assertEquals(fate, console.fate(), console.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "<parallel type='unix'><source mode='bind' path='/run/p'/><target port='0'/></parallel>, KEPT",
        "<parallel type='tcp'><source mode='bind' host='::1' service='27'/><protocol type='raw'/></parallel>, REFUSED",
        "<channel type='unix'><source mode='bind' path='/run/f'/><target type='guestfwd' address='10.0.2.9' port='7'/></channel>, RECONNECTS",
        "<channel type='pipe'><source path='/run/f'/><target type='guestfwd' address='10.0.2.9' port='7'/></channel>, REFUSED",
        "<channel type='spicevmc'><target type='virtio' name='com.redhat.spice.0'/></channel><graphics type='spice'/>, REFUSED",
        "<graphics type='vnc' port='5999' listen='127.0.0.1'/>, RECONNECTS",
        "<graphics type='vnc' port='5999' websocket='5700' listen='127.0.0.1'/>, REFUSED",
        "<graphics type='vnc'><listen type='socket'/></graphics>, RECONNECTS",
        "<graphics type='spice'><listen type='socket' socket='/run/x'/></graphics>, RECONNECTS",
        "<graphics type='spice' port='5901'/>, REFUSED",
        "<graphics type='sdl'/>, REFUSED",
        "<interface type='user'/>, RECONNECTS",
        "<interface type='ethernet'><target dev='tap0' managed='no'/></interface>, KEPT",
        "<interface type='bridge'><source bridge='br0'/></interface>, REFUSED",
        "<rng model='virtio'><backend model='egd' type='unix'><source mode='connect' path='/run/e'/></backend></rng>, REFUSED"
    })
    void others(String device, Fate fate) {
        HandoverItem item = only(device);
        assertEquals(fate, item.fate(), item.reason());
        assertTrue(item.reason().length() > 10, item.reason());
    }

    @Test
    void whatWouldClashIsParked() {
        assertEquals(
                new ChardevSource.Nothing(),
                parked("<serial " + SOURCES.get("tcp") + "<target port='0'/></serial>")
                        .chardev()
                        .source());
        assertEquals(
                new UnixSocket("/run/s"),
                parked("<serial " + SOURCES.get("unix") + "<target port='0'/></serial>")
                        .chardev()
                        .source());
        assertEquals(
                new UnixSocket(null),
                parked("<channel " + SOURCES.get("tcp") + "<target type='virtio' name='a.b'/></channel>")
                        .chardev()
                        .source());
        DomainDef vnc = domain("<graphics type='vnc' port='5999' listen='127.0.0.1'/>");
        VncGraphics parked =
                Handovers.of(vnc).parked(vnc).devices().of(VncGraphics.class).get(0);
        assertEquals(new NoListen(), parked.listen());
        DomainDef socket = domain("<graphics type='vnc'><listen type='socket'/></graphics>");
        assertEquals(socket, Handovers.of(socket).parked(socket));
    }

    @Test
    void aFileIsNotEmptiedByTheSecondProcess() {
        CharacterDeviceDef file = parked("<serial type='file'><source path='/var/log/s' append='off'/></serial>");
        assertTrue(Boolean.TRUE.equals(((OutputFile) file.chardev().source()).append()));
        CharacterDeviceDef logged = parked("<serial type='unix'><source mode='bind' path='/run/s'/>"
                + "<log file='/var/log/s' append='off'/></serial>");
        assertEquals(new ChardevLog("/var/log/s", true), logged.chardev().log());
        CharacterDeviceDef parallel = parked("<parallel type='file'><source path='/var/log/p'/></parallel>");
        assertTrue(Boolean.TRUE.equals(((OutputFile) parallel.chardev().source()).append()));
    }

    @Test
    void connectionsAreReadFromWhatQemuSays() {
        Map<String, Boolean> said = Map.of(
                "unix:/run/1/serial0.sock,server=on", true,
                "unix:", true,
                "disconnected:unix:/run/1/serial0.sock,server=on", false,
                "tcp:127.0.0.1:27041,server=on <-> 127.0.0.1:56176", true,
                "telnet:[::1]:27041,server=on <-> [::1]:56176", true,
                "disconnected:tcp:127.0.0.1:27041,server=on", false,
                "ringbuf", false,
                "null", false);
        assertEquals(said, said.keySet().stream().collect(Collectors.toMap(text -> text, Connections::isConnected)));
    }
}
