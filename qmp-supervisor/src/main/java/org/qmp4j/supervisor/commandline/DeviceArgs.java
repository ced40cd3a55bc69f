package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.CryptoDef;
import org.qmp4j.supervisor.domain.FilesystemDef;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.HubDef;
import org.qmp4j.supervisor.domain.InputDef;
import org.qmp4j.supervisor.domain.IommuDef;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.ParallelDef;
import org.qmp4j.supervisor.domain.PstoreDef;
import org.qmp4j.supervisor.domain.RedirdevDef;
import org.qmp4j.supervisor.domain.RngDef;
import org.qmp4j.supervisor.domain.ShmemDef;
import org.qmp4j.supervisor.domain.SmartcardDef;
import org.qmp4j.supervisor.domain.SoundDef;
import org.qmp4j.supervisor.domain.TpmDef;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VsockDef;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.LaunchPlan;

/** The devices, kind by kind in libvirt's order. */
final class DeviceArgs {
    private DeviceArgs() {}

    static void add(LaunchPlan launch, List<QemuOption> options) {
        DevicesPlan plan = launch.devices();
        plan.devices().of(IommuDef.class).forEach(iommu -> IommuArgs.add(iommu, plan, options));
        ControllerArgs.add(plan, options);
        plan.devices().of(MemoryDeviceDef.class).forEach(memory -> MemoryDeviceArgs.add(memory, launch, options));
        plan.devices().of(HubDef.class).forEach(hub -> HubArgs.add(hub, plan, options));
        ControllerArgs.addCcid(plan, options);
        FloppyArgs.add(plan, options);
        plan.devices().disks().forEach(disk -> DiskArgs.add(disk, plan, options));
        plan.devices().of(FilesystemDef.class).forEach(fs -> FilesystemArgs.add(fs, plan, options));
        plan.devices().interfaces().forEach(card -> InterfaceArgs.add(card, plan, options));
        plan.devices().of(SmartcardDef.class).forEach(card -> SmartcardArgs.add(card, plan, options));
        plan.devices().serials().forEach(serial -> SerialArgs.add(serial, plan, options));
        plan.devices().of(ParallelDef.class).forEach(parallel -> SerialArgs.add(parallel, plan, options));
        plan.devices().channels().forEach(channel -> ChannelArgs.add(channel, plan, options));
        plan.devices().of(ConsoleDef.class).forEach(console -> ChannelArgs.add(console, plan, options));
        plan.devices().of(TpmDef.class).forEach(tpm -> TpmArgs.add(tpm, plan, options));
        plan.devices().of(InputDef.class).forEach(input -> InputArgs.add(input, plan, options));
        plan.devices().of(AudioDef.class).forEach(audio -> AudioArgs.add(audio, options));
        plan.devices().graphics().forEach(display -> GraphicsArgs.add(display, plan, options));
        plan.devices().of(VideoDef.class).forEach(video -> VideoArgs.add(video, plan, options));
        plan.devices().of(SoundDef.class).forEach(sound -> SoundArgs.add(sound, plan, options));
        WatchdogArgs.add(plan, options);
        plan.devices().of(RedirdevDef.class).forEach(redir -> RedirdevArgs.add(redir, plan, options));
        InterfaceArgs.addHostCards(plan, options);
        plan.devices().of(HostdevDef.class).forEach(device -> HostdevArgs.add(device, plan, options));
        if (launch.incoming() != null) {
            options.add(QemuOption.of("-incoming", launch.incoming()));
        }
        plan.devices().of(MemballoonDef.class).forEach(balloon -> MemballoonArgs.add(balloon, plan, options));
        plan.devices().of(RngDef.class).forEach(rng -> RngArgs.add(rng, plan, options));
    }

    /** Those that come after all else. */
    static void addLast(LaunchPlan launch, List<QemuOption> options) {
        DevicesPlan plan = launch.devices();
        plan.devices().of(PanicDef.class).forEach(panic -> PanicArgs.add(panic, plan, options));
        plan.devices().of(ShmemDef.class).forEach(shmem -> ShmemArgs.add(shmem, plan, options));
        plan.devices().of(VsockDef.class).forEach(vsock -> VsockArgs.add(vsock, plan, options));
        plan.devices().of(CryptoDef.class).forEach(crypto -> CryptoArgs.add(crypto, plan, options));
        plan.devices().of(PstoreDef.class).forEach(pstore -> PstoreArgs.add(pstore, plan, options));
    }
}
