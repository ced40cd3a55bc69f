package org.qmp4j.supervisor.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;

/** Devices and memory of hosts that are made of files. */
class HostCheckTest {
    private static final String GIVEN = """
            <domain type='kvm'><name>given</name><memory unit='MiB'>64</memory>
              <os><type arch='x86_64' machine='q35'>hvm</type></os>
              <devices>
                <hostdev mode='subsystem' type='pci' managed='no'><source>
                  <address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source></hostdev>
                <hostdev mode='subsystem' type='usb'><source>
                  <vendor id='0x1234'/><product id='0xbeef'/></source></hostdev>
                <hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>
                  <address uuid='c2177883-f1bb-47f0-914d-32a22e3a8804'/></source></hostdev>
                <interface type='ethernet'><target dev='tap7' managed='no'/></interface>
              </devices></domain>""";

    @TempDir
    private Path sys;

    private List<String> look() {
        List<PreflightFinding> findings = new ArrayList<>();
        new HostCheck(sys, findings).look(new DomainXmlReader().read(GIVEN));
        return findings.stream().map(PreflightFinding::what).toList();
    }

    @Test
    void whatIsNotThereIsNamedAndWhatIsThereIsNot() throws Exception {
        assertEquals(4, look().size(), look().toString());
        assertTrue(look().get(0).contains("no PCI device 0000:06:12.5"), look().toString());
        Path pci = Files.createDirectories(sys.resolve("bus/pci/devices/0000:06:12.5"));
        assertTrue(look().get(0).contains("no IOMMU group"), look().toString());
        Files.createDirectory(pci.resolve("iommu_group"));
        Files.createSymbolicLink(pci.resolve("driver"), Path.of("../../drivers/e1000e"));
        assertTrue(look().get(0).contains("e1000e"), look().toString());
        Files.delete(pci.resolve("driver"));
        assertTrue(look().get(0).contains("nobody"), look().toString());
        Files.createSymbolicLink(pci.resolve("driver"), Path.of("../../drivers/vfio-pci"));
        assertTrue(look().get(0).contains("1234:beef"), look().toString());
        Path usb = Files.createDirectories(sys.resolve("bus/usb/devices/1-1"));
        Files.writeString(usb.resolve("idVendor"), "1234\n");
        Files.writeString(usb.resolve("idProduct"), "beee\n");
        Files.writeString(usb.resolve("busnum"), "1\n");
        Files.writeString(usb.resolve("devnum"), "2\n");
        assertTrue(look().get(0).contains("1234:beef"), look().toString());
        Files.writeString(usb.resolve("idProduct"), "beef\n");
        assertTrue(look().get(0).contains("mediated"), look().toString());
        Files.createDirectories(sys.resolve("bus/mdev/devices/c2177883-f1bb-47f0-914d-32a22e3a8804"));
        assertEquals(List.of("there is no network device tap7"), look());
        Files.createDirectories(sys.resolve("class/net/tap7"));
        assertEquals(List.of(), look());
    }

    private static List<PreflightFinding> memory(long wantedMib) {
        List<PreflightFinding> findings = new ArrayList<>();
        Map<String, Long> host = Map.of(
                "MemTotal", 1000L << 10, "MemAvailable", 200L << 10, "SwapTotal", 100L << 10, "SwapFree", 50L << 10);
        new MemoryCheck(null, Path.of("/"), findings).usual(wantedMib << 10, host);
        return findings;
    }

    @Test
    void whatTheKernelRefusesIsAProblemAndWhatIsTightAWarning() {
        assertEquals(List.of(), memory(250));
        assertEquals(
                List.of(false),
                memory(251).stream().map(PreflightFinding::blocks).toList());
        assertEquals(
                List.of(false),
                memory(1100).stream().map(PreflightFinding::blocks).toList());
        assertEquals(
                List.of(true),
                memory(1101).stream().map(PreflightFinding::blocks).toList());
    }
}
