package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.testkit.junit.RealLibvirt;

/**
 * Our canonical XML is taken by a real libvirt, and the devices that it makes of it have the names and the PCI addresses
 * that ours have. Network cards are left out: libvirt converts them to tap devices, which only root may make, and as root
 * its driver wants a system user that not every host has.
 */
@RealLibvirt
class LibvirtDifferentialTest {
    /** What libvirt refuses, by the words of its refusal, and why that is no fault of our XML. */
    private static final Map<String, String> REFUSED = Map.of(
            "does not support virt type 'kvm'", "this host has no KVM",
            "watchdog model 'itco'", "this libvirt is older than that model",
            "only a single watchdog device is supported", "this libvirt is older than several of them",
            "Missing source path attribute for char device", "libvirt wants a path where we make one up");

    private static final Pattern INTERFACE = Pattern.compile("(?s)<interface .*?</interface>");
    private static final Pattern DEVICE = Pattern.compile("-device '(\\{.*?\\})'");

    private static final Pattern WATCHDOG = Pattern.compile("-watchdog-action (\\S+)");

    private EmbeddedLibvirt libvirt;

    /** All of them, or every N-th with {@code -Ddifferential.every=N}: each takes a second. */
    static Stream<GoldenDomain> positives() {
        List<GoldenDomain> all = GoldenDomain.positives();
        int every = Integer.getInteger("differential.every", 1);
        return IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get);
    }

    @BeforeEach
    void open() throws IOException {
        libvirt = new EmbeddedLibvirt();
    }

    @AfterEach
    void close() throws IOException {
        libvirt.close();
    }

    private String toNative(String xml) throws Exception {
        EmbeddedLibvirt.Said said = libvirt.virsh(
                "domxml-to-native", "qemu-argv", libvirt.file("domain.xml", xml).toString());
        REFUSED.forEach((words, why) -> assumeFalse(said.text().contains(words), why));
        assertEquals(0, said.status(), said.text());
        return said.text();
    }

    /** The name, driver, place and boot position of each device. */
    private static Set<String> devices(List<String> json) throws IOException {
        Set<String> devices = new TreeSet<>();
        for (String text : json) {
            JsonNode device = new ObjectMapper().readTree(text);
            devices.add(Stream.of(
                            "id",
                            "driver",
                            "bus",
                            "addr",
                            "multifunction",
                            "chassis",
                            "port",
                            "bootindex",
                            "nr",
                            "werror",
                            "rerror")
                    .filter(device::has)
                    .map(key -> key + "=" + device.path(key).asText())
                    .toList()
                    .toString());
        }
        return devices;
    }

    private static List<String> after(String option, List<String> argv) {
        List<String> devices = new ArrayList<>();
        for (int i = 1; i < argv.size(); i++) {
            if (argv.get(i - 1).equals(option)) {
                devices.add(argv.get(i));
            }
        }
        return devices;
    }

    @ParameterizedTest
    @MethodSource("positives")
    void libvirtMakesTheSameDevicesOfOurXml(GoldenDomain golden) throws Exception {
        DomainDef domain =
                new DomainXmlReader().read(INTERFACE.matcher(golden.xml()).replaceAll(""));
        String said = toNative(new DomainXmlWriter().write(domain));
        List<String> theirs = new ArrayList<>();
        Matcher matcher = DEVICE.matcher(said);
        while (matcher.find()) {
            theirs.add(matcher.group(1));
        }
        assertFalse(theirs.isEmpty() && said.contains("-device"), said);
        List<String> ours = golden.commandLine(domain).argv();
        assertEquals(String.join("\n", devices(theirs)), String.join("\n", devices(after("-device", ours))));
        Matcher watchdog = WATCHDOG.matcher(said);
        if (watchdog.find()) {
            assertEquals(List.of(watchdog.group(1)), after("-watchdog-action", ours));
        }
    }
}
