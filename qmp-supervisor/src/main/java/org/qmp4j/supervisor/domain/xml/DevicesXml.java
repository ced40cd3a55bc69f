package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.HubDef;
import org.qmp4j.supervisor.domain.InputDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.OsDef;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.ParallelDef;
import org.qmp4j.supervisor.domain.RngDef;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.SoundDef;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VsockDef;
import org.qmp4j.supervisor.domain.WatchdogDef;

/** {@code <devices>}: each kind by its own reader; what holds between devices is in {@link DeviceRules}. */
final class DevicesXml {
    private static final Map<DeviceKind, DeviceXml<?>> KINDS = table(
            new DeviceXml<>(DeviceKind.DISK, DiskDef.class, DiskXml::read, DiskXml.SHAPE::write),
            DeviceXml.of(DeviceKind.CONTROLLER, ControllerDef.class, ControllerXml.SHAPE),
            DeviceXml.of(DeviceKind.INTERFACE, InterfaceDef.class, InterfaceXml.SHAPE),
            DeviceXml.of(DeviceKind.INPUT, InputDef.class, InputXml.SHAPE),
            DeviceXml.of(DeviceKind.SERIAL, SerialDef.class, SerialXml.SHAPE),
            DeviceXml.of(DeviceKind.PARALLEL, ParallelDef.class, ParallelXml.SHAPE),
            DeviceXml.of(DeviceKind.CONSOLE, ConsoleDef.class, ConsoleXml.SHAPE),
            DeviceXml.of(DeviceKind.CHANNEL, ChannelDef.class, ChannelXml.SHAPE),
            new DeviceXml<>(
                    DeviceKind.GRAPHICS, GraphicsDef.class, GraphicsXml.CHOICE::read, GraphicsXml.CHOICE::write),
            DeviceXml.of(DeviceKind.SOUND, SoundDef.class, SoundXml.SHAPE),
            new DeviceXml<>(DeviceKind.AUDIO, AudioDef.class, AudioXml::read, AudioXml::write),
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

    static DevicesDef read(XmlElement domain, OsDef os) {
        XmlElement devices = domain.requiredChild("devices");
        String emulator = devices.childText("emulator");
        List<Read> all = new ArrayList<>();
        KINDS.forEach((kind, xml) -> devices.children(kind.element())
                .forEach(element -> all.add(new Read(element, xml.reader().apply(element)))));
        devices.refuseRest();
        List<Read> numbered = ControllerRules.numbered(all);
        DeviceRules.check(numbered, os);
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
