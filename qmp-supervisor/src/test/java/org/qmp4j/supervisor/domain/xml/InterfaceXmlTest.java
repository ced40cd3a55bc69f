package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.NicModel;
import org.qmp4j.supervisor.error.SupervisorException;

class InterfaceXmlTest {
    private static final String MODEL = "<model type='virtio'/>";

    private static DomainDef read(String devices) {
        return read(devices, "<memoryBacking><access mode='shared'/></memoryBacking>");
    }

    private static DomainDef read(String devices, String backing) {
        return new DomainXmlReader()
                .read("<domain type='kvm'><name>a</name><memory>1024</memory>" + backing
                        + "<os><type machine='pc'>hvm</type></os><devices>\n" + devices + "</devices></domain>");
    }

    private static String written(String device) {
        return new DomainXmlWriter().write(read(device)).replaceAll("(?m)^ +|\n", "");
    }

    private static String card(String type, String inside) {
        return "<interface type='" + type + "'>" + inside + "</interface>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<interface type='user' trustGuestRxFilters='no'><mac address='52:54:00:00:00:01' type='static' check='no'/>"
                        + "<ip address='10.0.0.0' family='ipv4' prefix='24'/><ip address='fec0::' family='ipv6' prefix='64'/>",
                "<interface type='user'><source dev='eth0'/><portForward proto='tcp' address='1.2.3.4' dev='eth1'>"
                        + "<range start='22' end='23' to='2022'/><range start='23' exclude='yes'/></portForward>"
                        + MODEL
                        + "<backend type='passt' logFile='/l' hostname='a' fqdn='a.b'/><mtu size='1400'/>",
                "<interface type='ethernet'><source><ip address='1.2.3.4' family='ipv4' prefix='8'/>"
                        + "<route family='ipv4' address='1.0.0.0' gateway='1.1.1.1'/></source><script path='/s'/>"
                        + "<downscript path='/d'/><target dev='tap0' managed='no'/>",
                "<interface type='bridge'><source bridge='br0'/><vlan trunk='yes'><tag id='1' nativeMode='tagged'/></vlan>"
                        + "<virtualport type='openvswitch'><parameters interfaceid='i' profileid='p'/></virtualport>"
                        + "<bandwidth><inbound average='1' peak='2' burst='3' floor='4'/><outbound average='1'/></bandwidth>"
                        + "<port isolated='yes'/>" + MODEL
                        + "<driver name='vhost' txmode='timer' ioeventfd='on' event_idx='off' queues='5' rx_queue_size='256'"
                        + " tx_queue_size='512' rss='on' rss_hash_report='off' iommu='on' ats='off'>"
                        + "<host csum='off' gso='off' tso4='on' tso6='on' ecn='off' ufo='off' mrg_rxbuf='off'/>"
                        + "<guest csum='off' tso4='off' tso6='off' ecn='off' ufo='off'/></driver>"
                        + "<backend tap='/dev/net/tun' vhost='/dev/vhost-net'/>"
                        + "<filterref filter='f'><parameter name='n' value='v'/></filterref><link state='down'/>"
                        + "<mtu size='1500'/><coalesce><rx><frames max='7'/></rx></coalesce><tune><sndbuf>1600</sndbuf></tune>"
                        + "<teaming type='persistent'/><boot order='1'/>",
                "<interface type='network'><source network='n' portgroup='g' portid='p' bridge='br1'/>",
                "<interface type='direct'><source dev='eth0' mode='vepa'/>",
                "<interface type='hostdev' managed='yes'><source>"
                        + "<address type='pci' domain='0x0000' bus='0x06' slot='0x12' function='0x1'/></source>",
                "<interface type='vhostuser'><source type='unix' path='/s' mode='client'>"
                        + "<reconnect enabled='yes' timeout='10'/></source>" + MODEL,
                "<interface type='vhostuser'><source dev='eth0'/>" + MODEL + "<backend type='passt'/>",
                "<interface type='vdpa'><source dev='/dev/vhost-vdpa-0'/>" + MODEL,
                "<interface type='mcast'><source address='230.0.0.1' port='5558'/>",
                "<interface type='server'><source port='5558'/>",
                "<interface type='client'><source address='h' port='5558'/>",
                "<interface type='udp'><source address='h' port='1'><local address='l' port='2'/></source>",
                "<interface type='internal'><source name='n'/>",
            })
    void whatCanBeSaidIsWrittenAsItWasRead(String begin) {
        String device = begin + (begin.contains("<model") ? "" : "<model type='rtl8139'/>") + "</interface>";
        String text = written(device);
        assertTrue(text.contains(device), text);
        assertEquals(
                read(device).devices(),
                read(text.replaceAll(".*<devices>|</devices>.*", "")).devices());
    }

    @Test
    void aSwitchInUserSpaceNeedsSharedMemory() {
        String card = card("vhostuser", "<source type='unix' path='/s' mode='client'/>");
        assertEquals(1, read(card).devices().interfaces().size());
        SupervisorException refusal = assertThrows(SupervisorException.class, () -> read(card("user", "") + card, ""));
        assertTrue(refusal.getMessage().startsWith("XML, line 2, column 36, "), refusal.getMessage());
    }

    @Test
    void theModelThatIsNotStatedGoesWithWhatItIsPluggedIn() {
        assertEquals(
                NicModel.RTL8139,
                read(card("user", "")).devices().interfaces().get(0).model());
        assertEquals(
                NicModel.VIRTIO,
                read(card("vdpa", "<source dev='/d'/>"))
                        .devices()
                        .interfaces()
                        .get(0)
                        .model());
        NicModel modern = new NicModel("virtio-non-transitional");
        assertTrue(modern.isVirtio());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vds | <source switchid='s'/> | /@type",
                "null |  | /@type",
                "bridge | <source/> | /source",
                "network |  | ",
                "client | <source port='1'/> | ",
                "udp | <source address='h' port='1'/> | /source",
                "vhostuser | <source type='unix' path='/s'/> | /source",
                "vhostuser | <source type='unix' path='/s' mode='client'/><model type='e1000'/> | /model",
                "user | <mac address='01:00:00:00:00:01'/> | /mac",
                "user | <model type='a b'/> | /model",
                "user | <driver rx_queue_size='300'/> | /driver",
                "user | <model type='virtio'/><driver queues='2'/> | /driver",
                "user | <driver name='vfio'/> | /driver",
                "user | <source dev='eth0'/> | /source",
                "user | <portForward proto='tcp'/> | /portForward",
                "user | <backend logFile='/l'/> | /backend",
                "user | <ip address='10.0.0.0' prefix='28'/> | /ip",
                "user | <ip address='10.0.0.0'/><ip address='10.0.1.0'/> | /ip",
                "user | <route address='10.0.0.0' gateway='10.0.0.1'/> | /route",
                "user | <mtu size='1400'/> | /mtu",
                "user | <coalesce><rx><frames max='1'/></rx></coalesce> | /coalesce",
                "user | <filterref filter='f'/> | /filterref",
                "user | <port isolated='yes'/> | /port",
                "user | <teaming type='transient' persistent='ua-a'/> | /teaming",
                "user | <teaming type='transient'/> | /teaming",
                "user | <teaming type='persistent'/> | /teaming",
                "user | <backenddomain name='x'/> | /backenddomain",
                "bridge | <source bridge='b'/><ip address='10.0.0.1'/> | /ip",
                "vdpa | <source dev='/d'/><backend tap='/t'/> | /backend",
            })
    void whatDoesNotGoTogetherIsRefusedWithItsElement(String typeInsideAndPlace) {
        String[] parts = typeInsideAndPlace.split(" \\| ", -1);
        SupervisorException refusal = assertThrows(SupervisorException.class, () -> read(card(parts[0], parts[1])));
        assertTrue(refusal.getMessage().startsWith("XML, line 2, "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("/domain/devices/interface" + parts[2] + ": "), refusal.getMessage());
    }
}
