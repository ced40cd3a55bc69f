package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.CryptoDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.FilesystemDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.HubDef;
import org.qmp4j.supervisor.domain.InputDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.IommuDef;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.OsDef;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.ParallelDef;
import org.qmp4j.supervisor.domain.PstoreDef;
import org.qmp4j.supervisor.domain.RedirdevDef;
import org.qmp4j.supervisor.domain.RedirfilterDef;
import org.qmp4j.supervisor.domain.RngDef;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.ShmemDef;
import org.qmp4j.supervisor.domain.SmartcardDef;
import org.qmp4j.supervisor.domain.SoundDef;
import org.qmp4j.supervisor.domain.TpmDef;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VsockDef;
import org.qmp4j.supervisor.domain.WatchdogDef;

/** {@code <devices>}: each kind by its own reader; what holds between devices is in {@link DeviceRules}. */
final class DevicesXml {
    private static final Map<DeviceKind, DeviceXml<?>> KINDS = table(
            new DeviceXml<>(DeviceKind.DISK, DiskDef.class, DiskXml::read, DiskXml.SHAPE::write, DiskXml.SHAPE),
            DeviceXml.of(DeviceKind.CONTROLLER, ControllerDef.class, ControllerXml.SHAPE),
            DeviceXml.of(DeviceKind.INTERFACE, InterfaceDef.class, InterfaceXml.SHAPE),
            DeviceXml.of(DeviceKind.SMARTCARD, SmartcardDef.class, SmartcardXml.CHOICE),
            DeviceXml.of(DeviceKind.FILESYSTEM, FilesystemDef.class, FilesystemXml.SHAPE),
            DeviceXml.of(DeviceKind.HOSTDEV, HostdevDef.class, HostdevXml.CHOICE),
            DeviceXml.of(DeviceKind.TPM, TpmDef.class, TpmXml.SHAPE),
            DeviceXml.of(DeviceKind.REDIRDEV, RedirdevDef.class, RedirXml.DEVICE),
            DeviceXml.of(DeviceKind.REDIRFILTER, RedirfilterDef.class, RedirXml.FILTER),
            DeviceXml.of(DeviceKind.SHMEM, ShmemDef.class, ShmemXml.SHAPE),
            DeviceXml.of(DeviceKind.IOMMU, IommuDef.class, IommuXml.SHAPE),
            DeviceXml.of(DeviceKind.CRYPTO, CryptoDef.class, CryptoXml.SHAPE),
            DeviceXml.of(DeviceKind.PSTORE, PstoreDef.class, PstoreXml.SHAPE),
            DeviceXml.of(DeviceKind.INPUT, InputDef.class, InputXml.SHAPE),
            DeviceXml.of(DeviceKind.SERIAL, SerialDef.class, SerialXml.SHAPE),
            DeviceXml.of(DeviceKind.PARALLEL, ParallelDef.class, ParallelXml.SHAPE),
            DeviceXml.of(DeviceKind.CONSOLE, ConsoleDef.class, ConsoleXml.SHAPE),
            DeviceXml.of(DeviceKind.CHANNEL, ChannelDef.class, ChannelXml.SHAPE),
            DeviceXml.of(DeviceKind.GRAPHICS, GraphicsDef.class, GraphicsXml.CHOICE),
            DeviceXml.of(DeviceKind.SOUND, SoundDef.class, SoundXml.SHAPE),
            new DeviceXml<>(DeviceKind.AUDIO, AudioDef.class, AudioXml::read, AudioXml::write, AudioXml.LISTED),
            DeviceXml.of(DeviceKind.VIDEO, VideoDef.class, VideoXml.SHAPE),
            DeviceXml.of(DeviceKind.HUB, HubDef.class, HubXml.SHAPE),
            DeviceXml.of(DeviceKind.WATCHDOG, WatchdogDef.class, WatchdogXml.SHAPE),
            DeviceXml.of(DeviceKind.MEMBALLOON, MemballoonDef.class, MemballoonXml.SHAPE),
            DeviceXml.of(DeviceKind.RNG, RngDef.class, RngXml.SHAPE),
            DeviceXml.of(DeviceKind.PANIC, PanicDef.class, PanicXml.SHAPE),
            DeviceXml.of(DeviceKind.MEMORY, MemoryDeviceDef.class, MemoryDeviceXml.SHAPE),
            DeviceXml.of(DeviceKind.VSOCK, VsockDef.class, VsockXml.SHAPE));

    private DevicesXml() {}

    private static Map<DeviceKind, DeviceXml<?>> table(DeviceXml<?>... kinds) {
        Map<DeviceKind, DeviceXml<?>> table = new EnumMap<>(DeviceKind.class);
        for (DeviceXml<?> kind : kinds) {
            table.put(kind.kind(), kind);
        }
        return table;
    }

    /**
     * A device as it was read, with its place in the text.
     *
     * @param element where it stands
     * @param def what it says
     */
    record Read(XmlElement element, DeviceDef def) {}

    /** For the list of what is supported. */
    static Collection<DeviceXml<?>> kinds() {
        return KINDS.values();
    }

    static DevicesDef read(XmlElement domain, OsDef os, FeaturesDef features) {
        XmlElement devices = domain.child("devices");
        if (devices == null) {
            return new DevicesDef(null, List.of());
        }
        String emulator = devices.childText("emulator");
        List<Read> all = new ArrayList<>();
        KINDS.forEach((kind, xml) -> devices.children(kind.element())
                .forEach(element -> all.add(new Read(element, xml.reader().apply(element)))));
        devices.refuseRest();
        List<Read> numbered = ControllerRules.numbered(all);
        DeviceRules.check(numbered, os, features);
        MemoryDeviceXml.check(numbered, domain);
        return devices.build(
                () -> new DevicesDef(emulator, numbered.stream().map(Read::def).toList()));
    }

    static void write(DevicesDef devices, XmlPrinter out) {
        out.open("devices");
        out.text("emulator", devices.emulator());
        for (DeviceDef device : devices.all()) {
            DeviceXml<?> xml = KINDS.get(device.kind());
            if (xml == null) {
                throw new IllegalStateException("no way to write a device of kind " + device.kind());
            }
            xml.write(device, out);
        }
        out.close("devices");
    }
}
