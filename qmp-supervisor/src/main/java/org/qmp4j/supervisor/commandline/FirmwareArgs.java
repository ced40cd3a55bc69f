package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.FirmwarePlan;
import org.qmp4j.supervisor.launch.FirmwarePlan.Flash;
import org.qmp4j.supervisor.launch.ImageNodes;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.NetworkSource;

/** The firmware: images in flash memory as block nodes, or one in ROM. */
final class FirmwareArgs {
    private FirmwareArgs() {}

    static void addFlash(FirmwarePlan firmware, DevicesPlan plan, List<QemuOption> options) {
        add(firmware.code(), "libvirt-pflash0", plan, options);
        add(firmware.variables(), FirmwarePlan.VARIABLES, plan, options);
    }

    static void addLoader(FirmwarePlan firmware, List<QemuOption> options) {
        if (firmware.bios() != null) {
            options.add(QemuOption.of("-bios", firmware.bios()));
        }
        if (firmware.secure()) {
            options.add(QemuOption.of(
                    "-global",
                    OptionText.with("driver", "cfi.pflash01")
                            .and("property", "secure")
                            .and("value", true)));
        }
    }

    /** The node that the machine is given. */
    static @Nullable String node(@Nullable Flash flash, String name) {
        return flash == null ? null : name + (flash.formatNode() ? "-format" : "-storage");
    }

    private static OptionJson storage(Flash flash, String name, DevicesPlan plan, List<QemuOption> options) {
        ImageNodes nodes = flash.nodes(name);
        if (nodes == null) {
            return OptionJson.with("driver", "file").and("filename", flash.path());
        }
        if (nodes.image().auth() != null) {
            ImageObjects.secret(nodes.authSecret(), plan, options);
        }
        return nodes.image().source() instanceof NetworkSource network
                ? NetworkArgs.storage(network, nodes, plan)
                : OptionJson.with("driver", "host_device")
                        .and("filename", ((BlockSource) nodes.image().source()).path());
    }

    private static void add(@Nullable Flash flash, String name, DevicesPlan plan, List<QemuOption> options) {
        if (flash == null) {
            return;
        }
        OptionJson storage = storage(flash, name, plan, options).and("node-name", name + "-storage");
        if (!flash.formatNode()) {
            options.add(QemuOption.of("-blockdev", storage.and("read-only", flash.readonly())));
            return;
        }
        options.add(QemuOption.of(
                "-blockdev",
                storage.and("auto-read-only", flash.held() ? null : true).and("discard", "unmap")));
        OptionJson format = OptionJson.with("node-name", name + "-format")
                .and("read-only", flash.readonly())
                .and("driver", flash.qcow2() ? "qcow2" : "raw")
                .and("file", name + "-storage");
        options.add(QemuOption.of("-blockdev", flash.qcow2() ? format.andNull("backing") : format));
    }
}
