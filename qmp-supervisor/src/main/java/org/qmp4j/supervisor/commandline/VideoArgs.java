package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VideoDef.Backend;
import org.qmp4j.supervisor.domain.VideoDef.Memory;
import org.qmp4j.supervisor.domain.VideoModel;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.HandedFile;

/** Video cards. */
final class VideoArgs {
    private static final int KIB = 1024;

    private VideoArgs() {}

    static void add(VideoDef video, DevicesPlan plan, List<QemuOption> options) {
        if (video.model() == VideoModel.NONE) {
            return;
        }
        String chardev = null;
        if (video.backend() == Backend.VHOST_USER) {
            chardev = "chr-vu-" + video.placement().alias();
            options.add(QemuOption.of(
                    "-chardev",
                    OptionText.first("socket")
                            .and("id", chardev)
                            .and("fd", plan.paths().handed(HandedFile.VHOST_USER_GPU))));
        }
        String driver = driver(video);
        // libvirt's own omission, which a guest may have been started with
        OptionJson device = (driver.equals("vhost-user-vga")
                        ? OptionJson.with("driver", driver)
                        : VirtioArgs.device(driver, video.driver()))
                .and("id", video.placement().alias());
        memory(video, device);
        device.and("blob", video.blob());
        if (video.resolution() != null) {
            device.and("xres", video.resolution().x())
                    .and("yres", video.resolution().y());
        }
        options.add(QemuOption.of("-device", device.and("chardev", chardev).at(video.placement(), plan)));
    }

    private static String driver(VideoDef video) {
        boolean first = Boolean.TRUE.equals(video.primary());
        boolean gl = Boolean.TRUE.equals(video.acceleration().accel3d());
        return switch (video.model()) {
            case VGA -> "VGA";
            case CIRRUS -> "cirrus-vga";
            case VMVGA -> "vmware-svga";
            case QXL -> first ? "qxl-vga" : "qxl";
            case BOCHS -> "bochs-display";
            case RAMFB -> "ramfb";
            case VIRTIO -> {
                if (video.backend() == Backend.VHOST_USER) {
                    yield first ? "vhost-user-vga" : "vhost-user-gpu-pci";
                }
                yield (first ? "virtio-vga" : "virtio-gpu") + (gl ? "-gl" : "") + (first ? "" : "-pci");
            }
            case DEFAULT, NONE -> throw new IllegalStateException("no device for " + video);
        };
    }

    private static void memory(VideoDef video, OptionJson device) {
        Memory memory = video.memory();
        switch (video.model()) {
            case QXL ->
                device.and("max_outputs", video.heads())
                        .and("ram_size", bytes(memory.ram()))
                        .and("vram_size", bytes(memory.vram()))
                        .and("vram64_size_mb", memory.vram64() == null ? 0 : memory.vram64() / KIB)
                        .and("vgamem_mb", mib(memory.vgamem()));
            case VGA, VMVGA -> device.and("vgamem_mb", mib(memory.vram()));
            case BOCHS -> device.and("vgamem", bytes(memory.vram()));
            case VIRTIO -> device.and("max_outputs", video.heads());
            case CIRRUS, RAMFB, DEFAULT, NONE -> {}
        }
    }

    private static @Nullable Long bytes(@Nullable Integer kib) {
        return kib == null ? null : (long) kib * KIB;
    }

    private static @Nullable Integer mib(@Nullable Integer kib) {
        return kib == null ? null : kib / KIB;
    }
}
