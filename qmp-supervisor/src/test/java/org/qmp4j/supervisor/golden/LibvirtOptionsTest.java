package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.testkit.junit.RealLibvirt;

/** What a real libvirt says of devices and of memory is what we say, to the last key, where no case of its tests has them. */
@RealLibvirt
class LibvirtOptionsTest {
    private static final Pattern OPTION = Pattern.compile("-(device|object) '(\\{.*?\\})'");
    private static final Pattern DRAWN = Pattern.compile("-display dbus,\\S*?(gl=\\S+)");

    private static final String ONE_OF_EACH = """
            <domain type='qemu'>
              <name>options</name>
              <uuid>c7a5fdbd-edaf-9455-926a-d65c16db1809</uuid>
              <memory unit='MiB'>64</memory>
              <memoryBacking><source type='memfd'/><allocation threads='4'/></memoryBacking>
              <os><type arch='x86_64' machine='pc'>hvm</type></os>
              <devices>
                <emulator>/usr/bin/qemu-system-x86_64</emulator>
                <console type='null'><address type='isa' iobase='0x2f8' irq='3'/></console>
                <graphics type='dbus' address='unix:path=/b'><gl enable='no' rendernode='/dev/dri/x'/></graphics>
                <video><model type='vga'/></video>
                <redirdev bus='usb' type='null'><boot order='3'/></redirdev>
                <disk type='file' device='disk'><source file='/a'/><target dev='vda' bus='virtio'/></disk>
                <shmem name='a'><model type='ivshmem-doorbell'/><server path='/s'/></shmem>
                <shmem name='b' role='master'><model type='ivshmem-doorbell'/><server/><msi vectors='5' ioeventfd='off'/></shmem>
                <shmem name='c' role='peer'><model type='ivshmem-plain'/></shmem>
                <shmem name='d'><model type='ivshmem-plain'/><size unit='M'>8</size></shmem>
              </devices>
            </domain>
            """;

    @Test
    void devicesAndMemoryAreSaidAsLibvirtSaysThem() throws Exception {
        String theirs;
        try (EmbeddedLibvirt libvirt = new EmbeddedLibvirt()) {
            EmbeddedLibvirt.Said said = libvirt.virsh(
                    "domxml-to-native",
                    "qemu-argv",
                    libvirt.file("domain.xml", ONE_OF_EACH).toString());
            assertEquals(0, said.status(), said.text());
            theirs = said.text();
        }
        DomainDef domain = new DomainXmlReader().read(ONE_OF_EACH);
        List<String> argv = new GoldenDomain("options").commandLine(domain).argv();
        List<String> ours = new ArrayList<>();
        for (int i = 1; i < argv.size(); i++) {
            boolean json = argv.get(i).startsWith("{");
            ours.add(argv.get(i - 1) + " " + (json ? "'" + argv.get(i) + "'" : argv.get(i)));
        }
        Set<JsonNode> asked = options(theirs);
        assertFalse(asked.isEmpty(), theirs);
        assertEquals(asked, options(String.join("\n", ours)));
        assertEquals(drawn(theirs), drawn(String.join("\n", ours)));
    }

    private static Set<JsonNode> options(String text) throws IOException {
        Set<JsonNode> options = new HashSet<>();
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            if (!option.group(2).contains("masterKey0")) {
                options.add(new ObjectMapper().readTree(option.group(2)));
            }
        }
        return options;
    }

    private static String drawn(String text) {
        Matcher display = DRAWN.matcher(text);
        return display.find() ? display.group(1) : "";
    }
}
