package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.OsDef;
import org.qmp4j.supervisor.domain.SerialDef;

/** {@code <devices>}: each kind by its own reader, and the rules that hold between devices. */
final class DevicesXml {
    private DevicesXml() {}

    static DevicesDef read(XmlElement domain, OsDef os) {
        XmlElement devices = domain.requiredChild("devices");
        List<DiskDef> disks = disks(devices, os.family());
        List<ControllerDef> controllers = new ArrayList<>();
        for (XmlElement element : devices.children("controller")) {
            ControllerDef controller = ControllerXml.read(element, os.family());
            boolean again = controllers.stream()
                    .anyMatch(c -> c.type() == controller.type() && c.index() == controller.index());
            if (again) {
                throw element.invalid("this controller is named twice");
            }
            controllers.add(controller);
        }
        List<SerialDef> serials = new ArrayList<>();
        for (XmlElement element : devices.children("serial")) {
            serials.add(SerialXml.read(element, serials.size()));
        }
        List<ChannelDef> channels = channels(devices);
        if (devices.children("graphics").size() > 1) {
            throw devices.children("graphics").get(1).unsupported("only one display can be had so far");
        }
        statedDefaults(devices);
        DevicesDef def = devices.build(() -> new DevicesDef(
                devices.childText("emulator"),
                disks,
                controllers,
                devices.children("interface").stream().map(InterfaceXml::read).toList(),
                serials,
                channels,
                devices.children("graphics").stream().map(GraphicsXml::read).toList(),
                VideoXml.read(devices),
                MemballoonXml.read(devices),
                PanicXml.read(devices),
                WatchdogXml.read(devices, os.family())));
        devices.refuseRest();
        checkBootOrder(devices, os);
        return def;
    }

    private static List<DiskDef> disks(XmlElement devices, MachineFamily family) {
        List<DiskDef> disks = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        for (XmlElement element : devices.children("disk")) {
            DiskDef disk = DiskXml.read(element);
            if (!targets.add(disk.target().dev())) {
                throw element.invalid("target '" + disk.target().dev() + "' is used twice");
            }
            if (!disk.target().bus().isOn(family)) {
                throw element.unsupported("bus '" + disk.target().bus().id()
                        + "' needs a controller that this machine does not have built in");
            }
            if (disk.target().index() >= disk.target().bus().capacity()) {
                throw element.unsupported("target '" + disk.target().dev() + "' needs a second controller of bus '"
                        + disk.target().bus().id() + "'");
            }
            disks.add(disk);
        }
        return disks;
    }

    private static List<ChannelDef> channels(XmlElement devices) {
        List<ChannelDef> channels = new ArrayList<>();
        for (XmlElement element : devices.children("channel")) {
            ChannelDef channel = ChannelXml.read(element);
            if (channels.stream().anyMatch(c -> c.targetName().equals(channel.targetName()))) {
                throw element.invalid("channel '" + channel.targetName() + "' is named twice");
            }
            if (channels.size() == ChannelDef.MAX_CHANNELS) {
                throw element.unsupported("more than " + ChannelDef.MAX_CHANNELS + " channels");
            }
            channels.add(channel);
        }
        return channels;
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

    private static void checkBootOrder(XmlElement devices, OsDef os) {
        Set<String> orders = new HashSet<>();
        for (String kind : List.of("disk", "interface")) {
            for (XmlElement device : devices.children(kind)) {
                XmlElement boot = device.child("boot");
                if (boot == null) {
                    continue;
                }
                if (!os.boot().isEmpty()) {
                    throw boot.unsupported("<boot order=…> of a device and <os><boot dev=…/> exclude each other");
                }
                if (!orders.add(boot.requiredAttribute("order"))) {
                    throw boot.invalid("boot order " + boot.requiredAttribute("order") + " is used twice");
                }
            }
        }
    }

    static void write(DevicesDef devices, XmlPrinter out) {
        out.open("devices");
        out.text("emulator", devices.emulator());
        devices.disks().forEach(d -> DiskXml.write(d, out));
        devices.controllers().forEach(c -> ControllerXml.write(c, out));
        devices.interfaces().forEach(i -> InterfaceXml.write(i, out));
        devices.serials().forEach(s -> SerialXml.write(s, out));
        devices.channels().forEach(c -> ChannelXml.write(c, out));
        devices.graphics().forEach(g -> GraphicsXml.write(g, out));
        VideoXml.write(devices.video(), out);
        devices.watchdogs().forEach(w -> WatchdogXml.write(w, out));
        MemballoonXml.write(devices.memballoon(), out);
        PanicXml.write(devices.panic(), out);
        out.close("devices");
    }
}
