package org.qmp4j.supervisor.capabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirmwareImagesTest {
    @TempDir
    private Path root;

    private void descriptor(String folder, String name, String executable) throws IOException {
        Path directory = Files.createDirectories(root.resolve(folder).resolve("qemu/firmware"));
        String text = executable.isEmpty()
                ? ""
                : "{'interface-types':['uefi'],'mapping':{'device':'flash','executable':{'filename':'" + executable
                        + "','format':'qcow2'},'nvram-template':{'filename':'/vars','format':'qcow2'}},"
                        + "'targets':[{'architecture':'x86_64','machines':['pc-q35-*']}],'features':['secure-boot']}";
        Files.writeString(directory.resolve(name), text.replace('\'', '"'));
    }

    @Test
    void areOrderedByNameAndTheAdministratorHasTheLastWord() throws IOException {
        descriptor("usr/share", "50-b.json", "/b");
        descriptor("usr/share", "40-a.json", "/a");
        descriptor("usr/share", "60-c.json", "/c");
        descriptor("etc", "40-a.json", "");
        descriptor("etc", "60-c.json", "/mine");
        descriptor("etc", "70-no.txt", "/no");
        Files.writeString(root.resolve("etc/qemu/firmware/80-x.json"), "no JSON");
        List<FirmwareImage> images = FirmwareImages.below(root);
        assertEquals(
                List.of("/b", "/mine"),
                images.stream().map(FirmwareImage::executable).toList());
        FirmwareImage image = images.get(0);
        assertTrue(image.uefi() && image.qcow2() && !image.stateless());
        assertTrue(image.runsOn("x86_64", "q35"));
        assertTrue(image.runsOn("x86_64", "pc-q35-8.0"));
        assertFalse(image.runsOn("x86_64", "pc"));
        assertFalse(image.runsOn("aarch64", "pc-q35-8.0"));
    }

    @Test
    void aHostWithoutDescriptorsHasNone() {
        assertEquals(List.of(), FirmwareImages.below(root));
    }
}
