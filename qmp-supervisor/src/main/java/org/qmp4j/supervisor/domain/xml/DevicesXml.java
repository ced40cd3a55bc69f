package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.OsDef;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.WatchdogDef;

/** {@code <devices>}: each kind by its own reader; what holds between devices is in {@link DeviceRules}. */
final class DevicesXml {
    private static final Map<DeviceKind, DeviceXml<?>> KINDS = table(
            new DeviceXml<>(DeviceKind.DISK, DiskDef.class, DiskXml::read, DiskXml.SHAPE::write),
            new DeviceXml<>(DeviceKind.CONTROLLER, ControllerDef.class, ControllerXml::read, ControllerXml::write),
            new DeviceXml<>(DeviceKind.INTERFACE, InterfaceDef.class, InterfaceXml::read, InterfaceXml::write),
            new DeviceXml<>(DeviceKind.SERIAL, SerialDef.class, SerialXml::read, SerialXml::write),
            new DeviceXml<>(DeviceKind.CHANNEL, ChannelDef.class, ChannelXml::read, ChannelXml::write),
            new DeviceXml<>(DeviceKind.GRAPHICS, GraphicsDef.class, GraphicsXml::read, GraphicsXml::write),
            new DeviceXml<>(DeviceKind.VIDEO, VideoDef.class, VideoXml::read, VideoXml::write),
            DeviceXml.of(DeviceKind.WATCHDOG, WatchdogDef.class, WatchdogXml.SHAPE),
            DeviceXml.of(DeviceKind.MEMBALLOON, MemballoonDef.class, MemballoonXml.SHAPE),
            new DeviceXml<>(DeviceKind.PANIC, PanicDef.class, PanicXml::read, PanicXml::write));

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
        statedDefaults(devices);
        devices.refuseRest();
        DeviceRules.check(all, os);
        return devices.build(
                () -> new DevicesDef(emulator, all.stream().map(Read::def).toList()));
    }

    /** What libvirt prints for every x86 domain although nobody asked: it is so, hence it may be said. */
    private static void statedDefaults(XmlElement devices) {
        for (XmlElement input : devices.children("input")) {
            input.mayState("type", "mouse", "keyboard");
            if (!input.requiredAttribute("bus").equals("ps2")) {
                throw input.unknownWord("bus", input.requiredAttribute("bus"));
            }
            input.requiredAttribute("type");
            input.refuseRest();
        }
        XmlElement audio = devices.child("audio");
        if (audio != null) {
            audio.mayState("id", "1");
            audio.mayState("type", "none");
            audio.requiredAttribute("type");
            audio.refuseRest();
        }
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
