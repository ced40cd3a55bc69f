package org.qmp4j.supervisor.launch;

import java.util.UUID;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** From what was asked, what this QEMU can do and why it starts, to what will be started. Pure: the same in, the same out. */
public final class LaunchPlanner {
    private final QemuCapabilities capabilities;
    private final LaunchSources sources;

    /** A planner for one binary on one host. */
    public LaunchPlanner(QemuCapabilities capabilities, LaunchSources sources) {
        this.capabilities = capabilities;
        this.sources = sources;
    }

    /**
     * The plan.
     *
     * @param domain a definition that has its uuid and its emulator
     * @param reason why it starts
     * @param paths where its files go
     * @throws UnsupportedConfigurationException when this QEMU or this host cannot do what is asked
     */
    public LaunchPlan plan(DomainDef domain, StartReason reason, LaunchPaths paths) {
        return plan(domain, reason, paths, true);
    }

    /**
     * The plan for a process that takes the place of another: the layout is there, and nothing is added to it.
     *
     * @param live what that process really has
     * @throws UnsupportedConfigurationException when this QEMU or this host cannot do what it has
     */
    public LaunchPlan succeed(DomainDef live, StartReason.Incoming reason, LaunchPaths paths) {
        return plan(live, reason, paths, false);
    }

    private LaunchPlan plan(DomainDef stated, StartReason reason, LaunchPaths paths, boolean fresh) {
        DomainDef domain = FirmwareChoice.needed(stated, sources.firmware());
        UUID uuid = domain.uuid();
        String emulator = domain.devices().emulator();
        if (uuid == null || emulator == null) {
            throw new IllegalArgumentException(
                    "domain " + domain.label() + " needs its uuid and its emulator before it can be planned");
        }
        QemuNeeds.check(capabilities, emulator);
        AcceleratorChoice accelerator = AcceleratorChoice.of(domain.type(), capabilities);
        DomainDef placed = placed(domain, fresh);
        DevicesPlan planned = devices(placed, paths);
        return new LaunchPlan(
                uuid,
                domain.name(),
                emulator,
                capabilities.canonicalMachine(domain.os().machine()),
                ManyProcessors.completed(FeatureRules.checked(domain, accelerator.accelerator()), placed),
                domain.os().screen(),
                accelerator,
                CpuPlan.of(
                        domain.cpu(),
                        domain.os().family(),
                        accelerator.accelerator(),
                        accelerator.accelerator() == Accelerator.KVM
                                ? capabilities.cpus().kvm()
                                : capabilities.cpus().tcg()),
                new MemoryPlanner(placed, capabilities, paths, sources).plan(),
                domain.vcpus(),
                reason.genid(),
                paths,
                planned,
                planned.published(),
                Confinement.of(capabilities, sources),
                new BoardPlanner(domain, capabilities, paths, sources).plan(),
                reason instanceof StartReason.Incoming incoming ? incoming.from() : null);
    }

    private DomainDef placed(DomainDef domain, boolean fresh) {
        return Completion.atStart(Completion.of(domain, capabilities, fresh), sources, fresh);
    }

    /**
     * The devices of a domain that runs, as its live definition says: the layout is there, and nothing is added to it but
     * what a device without a place needs.
     *
     * @param live its live definition, with or without a device that is to be plugged in
     * @param paths where the files of its process are
     * @throws UnsupportedConfigurationException when there is no place
     */
    public DevicesPlan replan(DomainDef live, RunPaths paths) {
        return devices(placed(live, false), paths);
    }

    private DevicesPlan devices(DomainDef placed, LaunchPaths paths) {
        if (paths instanceof RunPaths) {
            SupervisedDevices.check(placed.devices());
        } else {
            SupervisedDevices.checkPaths(placed.devices());
        }
        return new DevicesPlan(
                placed.devices(),
                paths,
                StoragePlanner.plan(placed, capabilities, sources.storage(), paths),
                Reconnection.of(capabilities),
                TlsPlan.of(sources.tls(), sources.storage()),
                capabilities.reconnectsByMillis());
    }
}
