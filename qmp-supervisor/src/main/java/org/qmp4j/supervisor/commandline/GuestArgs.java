package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.FeaturesDef.IoapicDriver;
import org.qmp4j.supervisor.domain.KvmFeaturesDef;
import org.qmp4j.supervisor.domain.KvmFeaturesDef.DirtyRingDef;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** The options that a guest has once, in libvirt's order: before the monitor, after it, and after the devices. */
final class GuestArgs {
    /** The name by which pc and q35 machines know their main memory; migration needs it to be the same everywhere. */
    private static final String RAM = "pc.ram";

    private GuestArgs() {}

    static void before(LaunchPlan plan, List<QemuOption> options) {
        options.add(QemuOption.of("-name", OptionText.with("guest", plan.name()).and("debug-threads", true)));
        // QEMU waits for 'cont': nothing runs before it is proven that the process is ours
        options.add(QemuOption.of("-S"));
        if (plan.paths().masterKey() != null) {
            options.add(QemuOption.of(
                    "-object",
                    OptionJson.with("qom-type", "secret")
                            .and("id", "masterKey0")
                            .and("format", "raw")
                            .and("file", plan.paths().masterKey())));
        }
        options.add(QemuOption.of("-machine", machine(plan)));
        options.add(QemuOption.of("-accel", accelerator(plan)));
        if (plan.features().smm() != null && plan.features().smm().tsegMib() != null) {
            options.add(QemuOption.of(
                    "-global",
                    OptionText.with(
                            "mch.extended-tseg-mbytes", plan.features().smm().tsegMib())));
        }
        CpuArgs.add(plan, options);
        options.add(QemuOption.of("-m", OptionText.with("size", plan.memoryKib() + "k")));
        options.add(QemuOption.of(
                "-object",
                OptionJson.with("qom-type", "memory-backend-ram").and("id", RAM).and("size", plan.memoryKib() * 1024)));
        options.add(QemuOption.of("-overcommit", OptionText.with("mem-lock", false)));
        options.add(QemuOption.of(
                "-smp",
                OptionText.first(Integer.toString(plan.vcpus().current()))
                        .and(
                                "maxcpus",
                                plan.vcpus().current() == plan.vcpus().max()
                                        ? null
                                        : plan.vcpus().max())
                        .and("sockets", plan.vcpus().max())
                        .and("cores", 1)
                        .and("threads", 1)));
        options.add(QemuOption.of("-uuid", plan.uuid().toString()));
        if (plan.genid().guid() != null) {
            options.add(QemuOption.of(
                    "-device",
                    OptionJson.with("driver", "vmgenid")
                            .and("guid", plan.genid().guid())
                            .and("id", "vmgenid0")));
        }
        if (plan.devices().vncSocket() == null) {
            options.add(QemuOption.of("-display", "none"));
        }
        options.add(QemuOption.of("-no-user-config"));
        options.add(QemuOption.of("-nodefaults"));
    }

    private static OptionText machine(LaunchPlan plan) {
        FeaturesDef features = plan.features();
        IoapicDriver ioapic = features.ioapic();
        return OptionText.first(plan.machine())
                .and("usb", false)
                .and("vmport", features.vmport())
                .and("smm", features.smm() == null ? null : features.smm().on())
                .and("kernel_irqchip", ioapic == null ? null : ioapic == IoapicDriver.QEMU ? "split" : "on")
                .and("i8042", features.ps2())
                .and("dump-guest-core", false)
                .and("memory-backend", RAM)
                .and("pcspk-audiodev", SoundArgs.speaker(plan.devices()))
                .and("acpi", features.acpi());
    }

    private static OptionText accelerator(LaunchPlan plan) {
        OptionText text = OptionText.first(plan.accelerator().accelerator().id());
        KvmFeaturesDef kvm = plan.features().kvm();
        DirtyRingDef ring = kvm == null ? null : kvm.dirtyRing();
        return text.and("tb-size", plan.features().tcgTbCacheMib())
                .and("dirty-ring-size", ring != null && ring.on() ? ring.size() : null);
    }

    static void after(LaunchPlan plan, List<QemuOption> options) {
        options.add(QemuOption.of("-rtc", OptionText.with("base", "utc")));
        // a guest that powers off stays as a process until we have seen why, and then is told to quit
        options.add(QemuOption.of("-no-shutdown"));
        options.add(QemuOption.of(
                "-boot",
                OptionText.with("menu", plan.screen().menu())
                        .and("splash-time", plan.screen().menuTimeoutMillis())
                        .and("reboot-timeout", plan.screen().rebootTimeoutMillis())
                        .and("strict", true)));
    }

    static void last(LaunchPlan plan, List<QemuOption> options) {
        ConfinementArgs.add(plan.confinement(), options);
        if (Boolean.TRUE.equals(plan.features().vmcoreinfo())) {
            options.add(QemuOption.of("-device", OptionJson.with("driver", "vmcoreinfo")));
        }
        DeviceArgs.addLast(plan, options);
        options.add(QemuOption.of("-msg", OptionText.with("timestamp", true)));
    }
}
