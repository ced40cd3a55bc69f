package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.QueueThread;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

class ControllerXmlTest {
    private static DomainDef domain(String machine, String controllers) {
        return new DomainXmlReader()
                .read("<domain type='kvm'><name>a</name><memory>1024</memory><os><type machine='" + machine
                        + "'>hvm</type></os><devices>\n" + controllers + "</devices></domain>");
    }

    private static List<ControllerDef> read(String machine, String controllers) {
        return domain(machine, controllers).devices().controllers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<controller type='pci' index='1' model='pcie-root-port'><model name='ioh3420'/>"
                        + "<target chassis='7' port='0x1f' hotplug='off'/></controller>",
                "<controller type='pci' index='0' model='pcie-root'><pcihole64 unit='KiB'>1024</pcihole64></controller>",
                "<controller type='pci' index='1' model='pcie-expander-bus'><model name='pxb-pcie'/>"
                        + "<target busNr='200'><node>1</node></target></controller>",
                "<controller type='usb' index='3' model='nec-xhci' ports='9'/>",
                "<controller type='scsi' index='0' model='virtio-scsi'><driver queues='4' cmd_per_lun='50' max_sectors='512'"
                        + " ioeventfd='on' iothread='2' iommu='on' packed='off' page_per_vq='on'/></controller>",
                "<controller type='scsi' index='0' model='virtio-non-transitional'><driver queues='1'><iothreads>"
                        + "<iothread id='2'><queue id='0'/></iothread></iothreads></driver></controller>",
                "<controller type='virtio-serial' index='0' model='virtio-transitional' ports='16' vectors='4'>"
                        + "<driver ats='on'/></controller>",
                "<controller type='nvme' index='0'><serial>abc</serial></controller>",
                "<controller type='fdc' index='0'/>",
                "<controller type='ccid' index='1'/>",
                "<controller type='sata' index='2'/>"
            })
    void whatIsSaidOfAControllerIsReadBackEqual(String xml) {
        DomainDef domain = domain("q35", xml);
        String written = new DomainXmlWriter().write(domain);
        assertEquals(domain, new DomainXmlReader().read(written));
        assertEquals(xml, written.replaceAll(">\\s+<", "><").replaceAll("(?s).*(<controller.*)</devices>.*", "$1"));
    }

    @Test
    void theThreadsOfQueuesAreKept() {
        ControllerDef scsi = read(
                        "pc",
                        "<controller type='scsi' model='virtio-scsi'><driver queues='2'><iothreads><iothread id='1'/>"
                                + "<iothread id='4'/></iothreads></driver></controller>")
                .get(0);
        assertEquals(
                List.of(new QueueThread(1, List.of()), new QueueThread(4, List.of())),
                scsi.driver().iothreads());
    }

    @Test
    void whatSaysNoIndexGetsTheNext() {
        List<ControllerDef> controllers = read(
                "q35",
                "<controller type='pci' model='pcie-root-port'/>"
                        + "<controller type='usb' model='ich9-ehci1'/>"
                        + "<controller type='usb' model='ich9-uhci1'/>"
                        + "<controller type='usb' model='ich9-uhci2'/>"
                        + "<controller type='usb' model='ich9-uhci1'/>"
                        + "<controller type='usb' model='ich9-ehci1'/>"
                        + "<controller type='usb' model='qemu-xhci'/>"
                        + "<controller type='scsi' index='1' model='lsilogic'/><controller type='scsi'/>");
        assertEquals(
                List.of(1, 0, 0, 0, 1, 1, 2, 1, 0),
                controllers.stream().map(ControllerDef::index).toList());
        assertEquals(2, controllers.get(3).firstPort());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pc  | <controller type='xenbus'/>                                                             | /@type
            pc  | <controller type='usb' model='qusb1'/>                                                  | /@model
            pc  | <controller type='virtio-serial' maxGrantFrames='3'/>                                   | /@maxGrantFrames
            pc  | <controller type='ide' index='1'/>                                                      | ''
            q35 | <controller type='ide'/>                                                                | ''
            q35 | <controller type='usb' model='nec-xhci' ports='16'/>                                    | ''
            q35 | <controller type='sata' ports='4'/>                                                     | ''
            q35 | <controller type='sata'><driver queues='4'/></controller>                               | /driver
            q35 | <controller type='sata'><driver iommu='on'/></controller>                               | /driver
            q35 | <controller type='pci' index='1' model='pci-expander-bus'/>                             | ''
            pc  | <controller type='pci' index='1' model='pcie-root-port'/>                               | ''
            pc  | <controller type='pci' index='1' model='pci-bridge'><model name='x'/></controller>      | /model/@name
            pc  | <controller type='pci' index='1' model='pci-bridge'><target port='1'/></controller>     | /target
            pc  | <controller type='pci' index='1' model='pci-bridge'><pcihole64>1</pcihole64></controller> | /pcihole64
            """)
    void whatAMachineCannotHaveIsRefused(String machine, String xml, String place) {
        UnsupportedConfigurationException refusal =
                assertThrows(UnsupportedConfigurationException.class, () -> read(machine, xml));
        assertEquals("/domain/devices/controller" + place, refusal.element());
        assertEquals(2, refusal.line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<controller type='pci' index='1'/>",
                "<controller type='pci' index='0' model='pci-bridge'/>",
                "<controller type='pci' index='0' model='pcie-root'/>",
                "<controller type='usb' model='ich9-uhci2'/>",
                "<controller type='scsi' model='virtio-scsi'><driver queues='1' iothread='1'><iothreads>"
                        + "<iothread id='1'/></iothreads></driver></controller>",
                "<controller type='scsi' model='virtio-scsi'><driver queues='2'><iothreads>"
                        + "<iothread id='1'><queue id='0'/></iothread></iothreads></driver></controller>"
            })
    void whatMakesNoSenseIsRefused(String xml) {
        SupervisorException refusal = assertThrows(DomainXmlException.class, () -> read("pc", xml));
        assertEquals(true, refusal.getMessage().contains("line 2"), refusal.getMessage());
    }
}
