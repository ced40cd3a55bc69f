package org.qmp4j.supervisor.backingchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.golden.EmbeddedLibvirt;
import org.qmp4j.supervisor.imagefile.QemuImg;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealLibvirt;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealBackingChainTest extends BackingChainContract {
    private RealQemuBinary qemu;

    @Override
    @BeforeEach
    void open() {}

    @BeforeEach
    void open(RealQemuBinary binary) throws Exception {
        qemu = binary;
        super.open();
    }

    @Override
    Lab makeLab() throws Exception {
        return Lab.with(qemu.path());
    }

    @Override
    void make(Path image, String backing, String format) throws Exception {
        Files.deleteIfExists(image);
        if (backing.isEmpty()) {
            QemuImg.run(lab.root(), "create", "-q", "-f", "qcow2", image.toString(), "1M");
        } else {
            QemuImg.run(
                    lab.root(),
                    "create",
                    "-q",
                    "-f",
                    "qcow2",
                    "-u",
                    "-b",
                    backing,
                    "-F",
                    format,
                    image.toString(),
                    "1M");
        }
    }

    private static final Pattern CHAIN = Pattern.compile(
            "<backingStore type='(\\w+)'( index='\\d+')?>\\s*<format type='(\\w+)'/>\\s*<source file='([^']*)'|<backingStore/>");

    private static List<String> chain(String xml) {
        return CHAIN.matcher(xml)
                .results()
                .map(found -> found.group(1) == null
                        ? "end"
                        : String.join(" ", found.group(1), found.group(3), found.group(4)))
                .toList();
    }

    @Test
    @RealLibvirt
    void theLiveXmlShowsTheChainAsLibvirtsDoes() throws Exception {
        Domain domain = define("one", "qcow2", "top", "");
        String asked = domain.inactiveXml();
        Lab.get(domain.start());
        List<String> ours = chain(vda(domain.liveXml().orElseThrow()));
        Lab.get(domain.stop(StopLadder.abrupt()));
        try (EmbeddedLibvirt libvirt = new EmbeddedLibvirt()) {
            libvirt.own(lab.root());
            for (String name : List.of("i", "i/top", "i/mid", "i/base", "disk.img")) {
                libvirt.own(lab.root().resolve(name));
            }
            String plain = "<domain type='qemu'><name>c</name><memory unit='MiB'>32</memory><os><type arch='x86_64'"
                    + " machine='pc'>hvm</type></os><devices><emulator>" + qemu.path() + "</emulator>" + vda(asked)
                    + "</devices></domain>";
            String xml = libvirt.file("c.xml", plain).toString();
            EmbeddedLibvirt.Said said = libvirt.virsh("create " + xml + "; dumpxml c; destroy c");
            assertEquals(0, said.status(), said.text());
            assertEquals(3, ours.size(), ours.toString());
            assertEquals(chain(said.text()), ours, said.text());
        }
    }

    private static String vda(String xml) {
        Matcher disk = Pattern.compile("<disk(?:(?!</disk>).)*dev='vda'.*?</disk>", Pattern.DOTALL)
                .matcher(xml);
        return disk.find() ? disk.group() : xml;
    }
}
