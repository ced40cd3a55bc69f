package org.qmp4j.supervisor.launch;

import java.util.Set;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MemoryDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.domain.SoundDef;
import org.qmp4j.supervisor.domain.TpmDef;

/**
 * What a guest sees and its definition leaves open, decided once and kept in the definition, so that no later start, no newer QEMU and
 * no further device moves anything: devices that go without saying, models, places, MAC addresses, the concrete machine type, the
 * model of the CPU, the firmware. What belongs to one process alone stays open: ids, block nodes, the order of boot. Pure; done again, it changes
 * nothing.
 */
public final class Layout {
    private final QemuCapabilities capabilities;
    private final LaunchSources sources;

    /** For a QEMU that can do that, with new MAC addresses and firmware from there. */
    public Layout(QemuCapabilities capabilities, LaunchSources sources) {
        this.capabilities = capabilities;
        this.sources = sources;
    }

    /**
     * The same definition with nothing left open.
     *
     * @throws org.qmp4j.supervisor.error.UnsupportedConfigurationException when what it states cannot be, or there is no place for all of it
     */
    public DomainDef of(DomainDef asked) {
        return of(asked, Set.of());
    }

    /**
     * The same.
     *
     * @param shunned places that nothing gets which does not state them, as the guest that runs has something there
     */
    public DomainDef of(DomainDef asked, Set<DeviceAddress> shunned) {
        String machine = capabilities.canonicalMachine(asked.os().machine());
        DomainDef named = asked.withOs(asked.os().withMachine(machine));
        DomainDef concrete = FirmwareChoice.kept(named, sources.firmware())
                .withCpu(CpuPlan.kept(asked.cpu(), asked.os().family()))
                .withMemory(memory(asked))
                .withResources(asked.resources()
                        .withIothreads(asked.resources().iothreads().numbered()));
        DomainDef placed = Completion.laidOut(concrete, capabilities, true, shunned);
        // complains of ids that are used twice; the ids themselves are given at each start
        Aliases.given(placed);
        return placed.withDevices(
                        CardAddresses.given(placed.devices(), sources.macs()).map(Layout::completed))
                .withFeatures(ManyProcessors.completed(placed.features(), placed));
    }

    /** Where there are nodes, they and the memory that is plugged in have the say. */
    private static MemoryDef memory(DomainDef asked) {
        NumaDef numa = asked.cpu() == null ? null : asked.cpu().numa();
        if (numa == null) {
            return asked.memory();
        }
        long plugged = asked.devices().of(MemoryDeviceDef.class).stream()
                .mapToLong(device -> device.target().sizeKib())
                .sum();
        return asked.memory().withTotal(numa.memoryKib() + plugged);
    }

    private static DeviceDef completed(DeviceDef device) {
        if (device instanceof TpmDef tpm) {
            return tpm.completed();
        }
        return device instanceof SoundDef sound ? sound.completed() : device;
    }
}
