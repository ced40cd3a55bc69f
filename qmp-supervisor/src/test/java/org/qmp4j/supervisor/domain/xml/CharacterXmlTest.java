package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.domain.ChardevSource.Pty;
import org.qmp4j.supervisor.domain.ChardevSource.TcpSocket;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.ConsoleType;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SerialType;
import org.qmp4j.supervisor.error.SupervisorException;

class CharacterXmlTest {
    private static final String SPICE =
            "<graphics type='spice' port='-1' autoport='yes'><listen type='address'/></graphics>";

    private static DomainDef read(String devices) {
        return new DomainXmlReader()
                .read(
                        "<domain type='kvm'><name>a</name><memory>1024</memory><os><type machine='pc'>hvm</type></os><devices>\n"
                                + devices + "</devices></domain>");
    }

    private static String written(String device) {
        return new DomainXmlWriter().write(read(device)).replaceAll("(?m)^ +|\n", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serial type='null'><log file='/l' append='off'/><target type='isa-serial' port='1'>"
                        + "<model name='isa-serial'/></target></serial>",
                "<serial type='pty'><source path='/dev/pts/3'/><target type='usb-serial'><model name='usb-serial'/>"
                        + "</target></serial>",
                "<serial type='file'><source path='/f' append='on'><seclabel model='dac' relabel='no'/></source>"
                        + "<target type='isa-debug' port='0'><model name='isa-debugcon'/></target>"
                        + "<address type='isa' iobase='0x402'/></serial>",
                "<serial type='dev'><source path='/dev/ttyS0'/><target type='pci-serial' port='0'>"
                        + "<model name='pci-serial'/></target></serial>",
                "<parallel type='dev'><source path='/dev/parport0'/><target port='0'/></parallel>",
                "<parallel type='vc'/>",
                "<console type='pty' tty='/dev/pts/1'><target type='serial' port='0'/></console>",
                "<console type='stdio'><target type='virtio'/><alias name='ua-c'/></console>",
                "<channel type='pipe'><source path='/p'/><target type='virtio' name='n' state='connected'/></channel>",
                "<channel type='unix'><source mode='connect' path='/s'><reconnect enabled='yes' timeout='2'/></source>"
                        + "<target type='guestfwd' address='10.0.2.1' port='4600'/></channel>",
                "<channel type='tcp'><source mode='bind' host='1.2.3.4' service='5' tls='no'/><protocol type='telnet'/>"
                        + "<target type='virtio'/></channel>",
                "<channel type='tcp'><source mode='connect' host='h' service='5' tls='yes'><reconnect enabled='no'/></source>"
                        + "<protocol type='raw'/><target type='virtio'/></channel>",
                "<channel type='udp'><source mode='bind' service='1'/><source mode='connect' host='h' service='2'/>"
                        + "<target type='virtio'/></channel>",
                "<channel type='spicevmc'><target type='virtio'/></channel>" + SPICE,
                "<channel type='spiceport'><source channel='org.a.b'/><target type='virtio'/></channel>" + SPICE,
                "<channel type='qemu-vdagent'><source><clipboard copypaste='yes'/><mouse mode='client'/></source>"
                        + "<target type='virtio'/></channel>",
                "<channel type='dbus'><source channel='org.a.b'/><target type='virtio'/></channel>",
            })
    void whatCanBeSaidIsWrittenAsItWasRead(String device) {
        String text = written(device);
        assertTrue(text.contains(device.replace(SPICE, "")), text);
        assertEquals(
                read(device).devices(),
                read(text.replaceAll(".*<devices>|</devices>.*", "")).devices());
    }

    @Test
    void whatIsLeftOpenIsWhatLibvirtTakes() {
        DomainDef domain = read(
                "<serial type='pty'/><serial type='pty'><target type='usb-serial'/><address type='usb' bus='0' port='1'/></serial>"
                        + "<console type='pty'/><channel type='tcp'><source host='h' service='1'/><target type='virtio'/></channel>");
        assertEquals(SerialType.ISA, domain.devices().serials().get(0).type());
        assertEquals(SerialType.USB, domain.devices().serials().get(1).type());
        assertEquals(new Pty(null), domain.devices().serials().get(0).chardev().source());
        assertEquals(
                List.of(ConsoleType.SERIAL),
                domain.devices().of(ConsoleDef.class).stream()
                        .map(ConsoleDef::type)
                        .toList());
        assertEquals(
                new TcpSocket("h", "1", false, false, null, null),
                domain.devices().channels().get(0).chardev().source());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serial type='nmdm'/> | /serial/@type",
                "<serial type='file'><source/></serial> | /serial/source",
                "<serial type='dev'/> | /serial",
                "<serial type='tcp'><source host='h' service='1'/><protocol type='tls'/></serial> | /serial/protocol/@type",
                "<serial type='tcp'><source service='1'/></serial> | /serial/source",
                "<serial type='udp'><source mode='bind' service='1'/></serial> | /serial",
                "<serial type='pty'><target type='sclp-serial'/></serial> | /serial/target/@type",
                "<serial type='pty'><target type='isa-serial'><model name='pci-serial'/></target></serial> | /serial/target",
                "<serial type='pty'><target type='pci-serial'/><address type='isa' iobase='0x3f8'/></serial> | /serial",
                "<serial type='pty'><target port='1'/></serial><serial type='pty'><target port='1'/></serial> | /serial",
                "<parallel type='pty'><target port='3'/></parallel> | /parallel",
                "<console type='pty'><target type='lxc'/></console> | /console/target/@type",
                "<channel type='pty'><target type='xen'/></channel> | /channel/target/@type",
                "<channel type='pty'><target type='guestfwd' address='::1' port='1'/></channel> | /channel/target",
                "<channel type='unix'><source mode='bind' path='/s'><reconnect enabled='yes' timeout='1'/></source>"
                        + "<target type='virtio'/></channel> | /channel/source",
                "<channel type='tcp'><source host='h' service='1'><reconnect enabled='yes' timeout='0'/></source>"
                        + "<target type='virtio'/></channel> | /channel/source/reconnect",
                "<channel type='spiceport'><source channel='a%b'/><target type='virtio'/></channel> | /channel/source",
            })
    void whatCannotBeIsRefusedWithItsElement(String devicesAndPlace) {
        String[] parts = devicesAndPlace.split(" \\| ", -1);
        SupervisorException refusal = assertThrows(SupervisorException.class, () -> read(parts[0]));
        assertTrue(refusal.getMessage().startsWith("XML, line 2, "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("/domain/devices" + parts[1] + ": "), refusal.getMessage());
    }
}
