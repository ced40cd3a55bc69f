package org.qmp4j.supervisor.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

class DomainModelTest {
    @Test
    void namesAreAnythingThatAFileCanBeCalled() {
        for (String good : List.of("a", "-rf", "a,b=c", "😀 é", "x".repeat(1024), "é".repeat(512), ".hidden", "a b")) {
            assertEquals(Optional.empty(), DomainName.problem(good), good);
        }
        for (String bad : List.of(
                "",
                ".",
                "..",
                "a/b",
                "a\0b",
                "a\nb",
                "\u007f",
                "\u0085",
                "x".repeat(1025),
                "é".repeat(513),
                "\ud800")) {
            assertTrue(DomainName.problem(bad).isPresent(), bad);
        }
    }

    @Test
    void targetsCountLikeLetters() {
        assertEquals(0, new DiskTarget("vda", DiskBus.VIRTIO).index());
        assertEquals(25, new DiskTarget("vdz", DiskBus.VIRTIO).index());
        assertEquals(26, new DiskTarget("vdaa", DiskBus.VIRTIO).index());
        assertEquals(701, new DiskTarget("vdzz", DiskBus.VIRTIO).index());
        assertThrows(IllegalArgumentException.class, () -> new DiskTarget("vd", DiskBus.VIRTIO));
        assertThrows(IllegalArgumentException.class, () -> new DiskTarget("vdA", DiskBus.VIRTIO));
        assertEquals(Optional.empty(), DiskBus.impliedBy("x"));
    }

    @Test
    void familiesOfMachines() {
        assertEquals(Optional.of(MachineFamily.PC), MachineFamily.of("pc-i440fx-7.2"));
        assertEquals(Optional.of(MachineFamily.Q35), MachineFamily.of("q35"));
        assertEquals(Optional.empty(), MachineFamily.of("microvm"));
        assertThrows(IllegalArgumentException.class, () -> new OsDef("x86_64", "microvm", List.of()));
    }

    private static DiskDef cdrom(DiskTarget target, boolean readonly, @Nullable Integer bootOrder) {
        return DiskDef.of(DiskDevice.CDROM, StorageImage.of(new EmptySource(false), ImageFormat.RAW), target)
                .withAccess(readonly ? DiskAccess.READONLY : DiskAccess.PLAIN)
                .withBootOrder(bootOrder);
    }

    @Test
    void partsRefuseWhatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> MemoryDef.all(0));
        assertThrows(IllegalArgumentException.class, () -> MemoryDef.all(Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> new MacAddress("00:00:00:00:00:00"));
        assertThrows(IllegalArgumentException.class, () -> new FileSource("relative"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SerialDef(new ChardevSource.UnixSocket(null), 4, Placement.OPEN));
        DiskTarget target = new DiskTarget("hda", DiskBus.IDE);
        assertThrows(IllegalArgumentException.class, () -> cdrom(target, false, null));
        assertThrows(IllegalArgumentException.class, () -> cdrom(target, true, 0));
        assertFalse(ImageFormat.of("cow").isPresent());
    }
}
