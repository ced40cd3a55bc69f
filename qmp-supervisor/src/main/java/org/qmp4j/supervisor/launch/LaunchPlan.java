package org.qmp4j.supervisor.launch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.BootScreenDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.VcpusDef;
import org.qmp4j.supervisor.genid.GenIdDecision;

/**
 * All that a command line needs, decided: whoever prints it decides nothing any more.
 *
 * @param uuid identity of the domain
 * @param name its name
 * @param emulator absolute path of the QEMU binary
 * @param machine concrete machine type
 * @param features hypervisor features
 * @param screen what the firmware shows and does at boot
 * @param accelerator what runs the guest
 * @param cpu CPU model
 * @param memory its memory
 * @param vcpus virtual CPUs
 * @param genid generation id, with its reason
 * @param paths where its sockets and its pidfile are
 * @param devices its devices
 * @param published socket paths that the definition names, to be made symlinks
 * @param confinement what keeps its QEMU from harming the host
 * @param board its board besides
 * @param incoming where the state of the guest is read from; null when it boots
 */
public record LaunchPlan(
        UUID uuid,
        String name,
        String emulator,
        String machine,
        FeaturesDef features,
        BootScreenDef screen,
        AcceleratorChoice accelerator,
        CpuPlan cpu,
        MemoryPlan memory,
        VcpusDef vcpus,
        GenIdDecision genid,
        LaunchPaths paths,
        DevicesPlan devices,
        List<PublishedSocket> published,
        Confinement confinement,
        BoardPlan board,
        @Nullable String incoming) {
    public LaunchPlan {
        published = List.copyOf(published);
    }

    /** The same with other devices. */
    public LaunchPlan withDevices(DevicesPlan others) {
        return new LaunchPlan(
                uuid,
                name,
                emulator,
                machine,
                features,
                screen,
                accelerator,
                cpu,
                memory,
                vcpus,
                genid,
                paths,
                others,
                published,
                confinement,
                board,
                incoming);
    }

    /** The definition that it was made of, with all that was decided about its devices and its CPU written into it. */
    public DomainDef placed(DomainDef definition) {
        // the boot order stands at the devices now
        return definition
                .withDevices(devices.devices())
                .withOs(definition.os().withBoot(List.of()))
                .withCpu(cpu.said());
    }
}
