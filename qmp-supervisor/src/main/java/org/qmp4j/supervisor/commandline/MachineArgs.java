package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ClockDef.TimerDef;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.FeaturesDef.IoapicDriver;
import org.qmp4j.supervisor.domain.KvmFeaturesDef;
import org.qmp4j.supervisor.domain.KvmFeaturesDef.DirtyRingDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.launch.BackendPlan;
import org.qmp4j.supervisor.launch.BoardPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** The machine and what runs it. */
final class MachineArgs {
    private MachineArgs() {}

    static void add(LaunchPlan plan, List<QemuOption> options) {
        options.add(QemuOption.of("-machine", machine(plan)));
        options.add(QemuOption.of("-accel", accelerator(plan)));
        if (plan.features().smm() != null && plan.features().smm().tsegMib() != null) {
            options.add(QemuOption.of(
                    "-global",
                    OptionText.with(
                            "mch.extended-tseg-mbytes", plan.features().smm().tsegMib())));
        }
    }

    private static OptionText machine(LaunchPlan plan) {
        FeaturesDef features = plan.features();
        BoardPlan board = plan.board();
        BackendPlan memory = plan.memory().backend();
        return OptionText.first(plan.machine())
                .and("usb", false)
                .and("vmport", features.vmport())
                .and("smm", features.smm() == null ? null : features.smm().on())
                .and("kernel_irqchip", interruptChip(features.ioapic()))
                .and("i8042", features.ps2())
                .and("dump-guest-core", board.dumpCore())
                .and("mem-merge", board.mergeMemory() ? null : false)
                .and("nvdimm", hasNvdimm(plan) ? true : null)
                .and("memory-backend", memory == null ? null : memory.id())
                .and("confidential-guest-support", board.platform().launchSecurity() == null ? null : "lsec0")
                .and("pcspk-audiodev", SoundArgs.speaker(plan.devices()))
                .and("pflash0", FirmwareArgs.node(board.firmware().code(), "libvirt-pflash0"))
                .and("pflash1", FirmwareArgs.node(board.firmware().variables(), "libvirt-pflash1"))
                .and("hmat", hasLatencies(plan.memory().numa()) ? true : null)
                .and("graphics", Boolean.TRUE.equals(plan.screen().useSerial()) ? false : null)
                .and("hpet", board.switches().hpet() ? hpet(board) : null)
                .and("acpi", board.switches().acpi() ? features.acpi() : null);
    }

    private static @Nullable String interruptChip(@Nullable IoapicDriver ioapic) {
        if (ioapic == null) {
            return null;
        }
        return ioapic == IoapicDriver.QEMU ? "split" : "on";
    }

    private static boolean hasNvdimm(LaunchPlan plan) {
        return plan.devices().devices().of(MemoryDeviceDef.class).stream()
                .anyMatch(memory -> memory.model() == MemoryDeviceDef.Model.NVDIMM);
    }

    private static boolean hasLatencies(@Nullable NumaDef numa) {
        return numa != null
                && (!numa.interconnects().isEmpty()
                        || numa.cells().stream().anyMatch(c -> !c.caches().isEmpty()));
    }

    static @Nullable Boolean hpet(BoardPlan board) {
        TimerDef timer = board.platform().clock().timer(TimerDef.Name.HPET);
        return timer == null ? null : timer.present();
    }

    private static OptionText accelerator(LaunchPlan plan) {
        OptionText text = OptionText.first(plan.accelerator().accelerator().id());
        KvmFeaturesDef kvm = plan.features().kvm();
        DirtyRingDef ring = kvm == null ? null : kvm.dirtyRing();
        return text.and("tb-size", plan.features().tcgTbCacheMib())
                .and("dirty-ring-size", ring != null && ring.on() ? ring.size() : null);
    }
}
