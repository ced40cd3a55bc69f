package org.qmp4j.supervisor.commandline;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DimmAddress;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef.Model;
import org.qmp4j.supervisor.domain.MemoryDeviceDef.TargetDef;
import org.qmp4j.supervisor.launch.BackendPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** Memory that can be plugged in: what it is made of, and the device. */
final class MemoryDeviceArgs {
    private MemoryDeviceArgs() {}

    static void add(MemoryDeviceDef device, LaunchPlan plan, List<QemuOption> options) {
        String alias = String.valueOf(device.placement().alias());
        BackendPlan backend = Objects.requireNonNull(plan.memory().devices().get(alias));
        MemoryArgs.addBackend(backend, options);
        TargetDef target = device.target();
        OptionJson json = OptionJson.with("driver", driver(device.model()))
                .and("node", target.node())
                .and("label-size", bytes(target.labelKib()))
                .and("block-size", bytes(target.blockKib()))
                .and("requested-size", device.model() == Model.VIRTIO_MEM ? requested(target) : null)
                .and("memaddr", target.base())
                .and("dynamic-memslots", target.dynamicSlots())
                .and("uuid", device.uuid())
                .and("unarmed", target.readonly() ? true : null)
                .and("prealloc", device.model() == Model.VIRTIO_MEM && backend.immediateInGuest() ? true : null)
                .and("memdev", backend.id())
                .and("id", alias);
        if (device.placement().address() instanceof DimmAddress dimm) {
            json.and("slot", dimm.slot()).and("addr", dimm.base());
        }
        options.add(QemuOption.of("-device", json.at(device.placement(), plan.devices())));
    }

    private static String driver(Model model) {
        return switch (model) {
            case DIMM -> "pc-dimm";
            case NVDIMM -> "nvdimm";
            case VIRTIO_PMEM -> "virtio-pmem-pci";
            case VIRTIO_MEM -> "virtio-mem-pci";
        };
    }

    private static @Nullable Long bytes(@Nullable Long kib) {
        return kib == null ? null : kib << 10;
    }

    private static long requested(TargetDef target) {
        return target.requestedKib() == null ? 0 : target.requestedKib() << 10;
    }
}
