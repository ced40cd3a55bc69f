package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.saveimage.SaveImage;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.saveimage.format.Compression;
import org.qmp4j.supervisor.saveimage.format.SaveHeader;
import org.qmp4j.supervisor.saveimage.format.SaveText;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.junit.RealLibvirt;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** What real libvirt saves goes on here, and what is saved here goes on in real libvirt: the guest counts on. */
@RealLibvirt
@RealQemu
class LibvirtSaveImageTest {
    private static final Pattern BEAT = Pattern.compile("heartbeat (\\d+)");

    private EmbeddedLibvirt libvirt;
    private Lab lab;
    private Path disk;
    private Path serial;
    private String xml;

    @BeforeEach
    void prepare(RealQemuBinary qemu) throws Exception {
        libvirt = new EmbeddedLibvirt();
        lab = Lab.with(qemu.path());
        disk = libvirt.file("disk.img", "");
        BootSector.write(disk);
        libvirt.own(disk);
        serial = libvirt.file("serial.log", "");
        libvirt.own(serial);
        xml = """
                <domain type='qemu'>
                  <name>g</name>
                  <uuid>0f3c1c1e-6f0c-4c07-8a52-6b8e0d0f7a11</uuid>
                  <genid/>
                  <memory unit='MiB'>32</memory>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <features><acpi/></features>
                  <cpu mode='custom' match='exact' check='partial'>
                    <model fallback='forbid'>qemu64</model>
                    <feature policy='disable' name='svm'/>
                  </cpu>
                  <devices>
                    <emulator>%s</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw'/><source file='%s'/><target dev='hda' bus='ide'/>
                    </disk>
                    <interface type='user'><model type='virtio'/></interface>
                    <serial type='file'><source path='%s' append='on'/><target port='0'/></serial>
                    <video><model type='vga'/></video>
                  </devices>
                </domain>
                """.formatted(qemu.path(), disk, serial);
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
        libvirt.close();
    }

    private SaveImages saves() {
        return lab.supervisor().saveImages();
    }

    private List<Integer> beats() throws IOException {
        return BEAT.matcher(Files.readString(serial, StandardCharsets.ISO_8859_1))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    /** The guest booted once, and counts on from where it was saved. */
    private void goesOnFrom(int before) throws Exception {
        Deadline.await("the guest counts on", () -> beats().stream().anyMatch(n -> n > before + 1));
        String all = Files.readString(serial, StandardCharsets.ISO_8859_1);
        assertEquals(1, all.split(BootSector.BANNER, -1).length - 1, "it booted once: " + all);
    }

    private int last() throws IOException {
        List<Integer> beats = beats();
        return beats.isEmpty() ? 0 : beats.get(beats.size() - 1);
    }

    private Path savedByLibvirt(String format) throws Exception {
        libvirt.own(libvirt.file("etc/qemu.conf", """
                stdio_handler="file"
                security_driver="none"
                namespaces=[]
                cgroup_controllers=[]
                remember_owner=0
                seccomp_sandbox=0
                save_image_format="%s"
                """.formatted(format)));
        Path image = disk.resolveSibling(format + ".save");
        Path definition = libvirt.file("g.xml", xml);
        EmbeddedLibvirt.Said said = libvirt.virsh(
                "define " + definition + "; start g; event g --event lifecycle --timeout 2; save g " + image);
        assertTrue(Files.exists(image), said.text());
        return image;
    }

    private void restores(Path image) throws Exception {
        int before = last();
        assertTrue(before > 0, "it counted before");
        Domain domain = Lab.get(saves().restore(image, null, progress -> {}));
        assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
        ActualCpu cpu = lab.supervisor().guestCpus().actual(domain).orElseThrow();
        assertTrue(cpu.features().containsAll(List.of("hypervisor", "lahf-lm", "nx")), cpu.toString());
        assertFalse(cpu.features().contains("svm"), "it was disabled: " + cpu);
        goesOnFrom(before);
        Lab.get(domain.stop(StopLadder.abrupt()));
        Deadline.await("it is forgotten", () -> lab.supervisor().domains().isEmpty());
        Files.writeString(serial, "");
    }

    @Test
    void whatLibvirtSavedGoesOnHereHoweverItIsPacked() throws Exception {
        for (Compression packing : List.of(Compression.RAW, Compression.GZIP, Compression.BZIP2, Compression.XZ)) {
            Path image = savedByLibvirt(packing.id());
            SaveImage saved = saves().read(image);
            assertEquals(packing, saved.header().compression());
            assertEquals(SaveHeader.VERSION, saved.header().version());
            assertTrue(saved.header().complete() && saved.header().wasRunning());
            assertEquals(
                    new SaveText(saved.xml(), saved.cookie()).newLength(),
                    saved.header().dataLength(),
                    "as much room as we leave");
            assertTrue(saved.cookie().contains("<cpu "), saved.cookie());
            restores(image);
        }
    }

    @Test
    void oldImagesWithoutACookieAndNewOnesWithUnknownElementsGoOnToo() throws Exception {
        Path image = savedByLibvirt("raw");
        byte[] bytes = Files.readAllBytes(image);
        String counted = Files.readString(serial, StandardCharsets.ISO_8859_1);
        byte[] old = bytes.clone();
        Arrays.fill(old, 32, 36, (byte) 0);
        restores(Files.write(image.resolveSibling("old.save"), old));
        Files.writeString(serial, counted);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Path unknown = image.resolveSibling("unknown.save");
        Files.write(
                unknown,
                text.replaceFirst("<cookie>\n", "<cookie>\n<x a='1'/>")
                        .replaceFirst("</cookie>\n\0{10}", "</cookie>\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        SaveImage tampered = saves().read(unknown);
        assertTrue(tampered.cookie().contains("<x a='1'/>"), tampered.cookie());
        restores(unknown);
        byte[] partial = bytes.clone();
        System.arraycopy("Part".getBytes(StandardCharsets.US_ASCII), 0, partial, 12, 4);
        Path cut = Files.write(image.resolveSibling("partial.save"), partial);
        assertEquals(
                0,
                assertThrows(SaveImageException.class, () -> saves().restore(cut, null, progress -> {}))
                        .offset());
    }

    @Test
    void whatIsSavedHereGoesOnInLibvirt() throws Exception {
        Domain domain = lab.supervisor().define(xml);
        for (Compression packing : List.of(Compression.RAW, Compression.GZIP, Compression.XZ)) {
            Lab.get(domain.start());
            Deadline.await("the guest counts", () -> last() > 1);
            Path image = disk.resolveSibling("ours-" + packing.id() + ".save");
            Lab.get(saves().save(domain, image, SaveOptions.standard().with(packing))
                    .done());
            int before = last();
            libvirt.own(image);
            EmbeddedLibvirt.Said said = libvirt.virsh("save-image-dumpxml " + image + "; restore " + image
                    + "; domstate g; event g --event lifecycle --timeout 2; destroy g");
            assertTrue(said.text().contains("running"), said.text());
            assertTrue(said.text().contains("<name>g</name>"), said.text());
            assertFalse(said.text().contains("error: Failed"), said.text());
            goesOnFrom(before);
            Files.writeString(serial, "");
        }
    }
}
