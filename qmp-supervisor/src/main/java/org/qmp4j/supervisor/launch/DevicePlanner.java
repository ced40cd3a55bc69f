package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.BootDevice;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.NicModel;
import org.qmp4j.supervisor.domain.PciPlace;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.VideoModel;
import org.qmp4j.supervisor.domain.WatchdogAction;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.domain.WatchdogModel;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.PciAddresses.PciLayout;

/** Decides about devices: which implicit ones there are, their ids, places and sockets. Used once per plan. */
final class DevicePlanner {
    private final DomainDef domain;
    private final DevicesDef devices;
    private final MachineFamily family;
    private final QemuCapabilities capabilities;
    private final LaunchPaths paths;
    private final boolean fresh;
    private final List<PublishedSocket> published = new ArrayList<>();

    /** @param fresh whether this is a start; else the layout is there, and only what has no place yet gets one */
    DevicePlanner(DomainDef domain, QemuCapabilities capabilities, LaunchPaths paths, boolean fresh) {
        this.domain = domain;
        this.devices = domain.devices();
        this.family = domain.os().family();
        this.capabilities = capabilities;
        this.paths = paths;
        this.fresh = fresh;
    }

    List<PublishedSocket> published() {
        return published;
    }

    DevicesPlan plan(LaunchSources sources) {
        DiskOrder.check(domain);
        List<DiskDef> disks = DiskOrder.sorted(devices.disks());
        VideoModel video = video();
        Aliases.check(domain);
        boolean balloon = devices.hasBalloon();
        List<ControllerDef> bridges = devices.controllers().stream()
                .filter(c -> c.type() == ControllerType.PCI && c.index() > 0)
                .sorted(Comparator.comparingInt(ControllerDef::index))
                .toList();
        PciLayout pci = PciAddresses.assign(family, video != null, bridges, pciDevices(disks, balloon), fresh);
        List<ControllerPlan> controllers = new ArrayList<>(pci.bridges());
        controllers.addAll(otherControllers(pci));
        return new DevicesPlan(
                controllers,
                disks(disks, pci),
                interfaces(sources, pci),
                serials(),
                channels(),
                vnc(),
                video == null ? null : new VideoPlan("video0", video, PciAddresses.video(family)),
                watchdogs(pci),
                watchdogAction(),
                balloon ? new MemballoonPlan("balloon0", pci.of("balloon0")) : null,
                devices.panic());
    }

    /** Who needs a PCI address, in the order in which libvirt gives them out. */
    private List<PciWish> pciDevices(List<DiskDef> disks, boolean balloon) {
        List<PciWish> wishes = new ArrayList<>();
        List<String> cards = Aliases.interfaces(devices);
        for (int i = 0; i < cards.size(); i++) {
            InterfaceDef card = devices.interfaces().get(i);
            wishes.add(new PciWish(
                    cards.get(i),
                    card.model() == NicModel.VIRTIO,
                    card.placement().pci()));
        }
        if (usb() == ControllerKind.QEMU_XHCI) {
            wishes.add(new PciWish("usb", true, stated(ControllerType.USB)));
        }
        if (hasVirtioSerial()) {
            wishes.add(new PciWish("virtio-serial0", true, stated(ControllerType.VIRTIO_SERIAL)));
        }
        for (DiskDef disk : disks) {
            if (disk.target().bus() == DiskBus.VIRTIO) {
                wishes.add(new PciWish(
                        DiskOrder.alias(disk), true, disk.placement().pci()));
            }
        }
        if (balloon) {
            MemballoonDef asked = devices.memballoon();
            wishes.add(new PciWish("balloon0", true, asked == null ? null : asked.pci()));
        }
        for (int i = 0; i < devices.watchdogs().size(); i++) {
            WatchdogDef watchdog = devices.watchdogs().get(i);
            if (watchdog.model() == WatchdogModel.I6300ESB) {
                wishes.add(new PciWish("watchdog" + i, false, watchdog.pci()));
            }
        }
        return wishes;
    }

    private @Nullable PciPlace stated(ControllerType type) {
        ControllerDef controller = devices.controller(type, 0);
        return controller == null ? null : controller.pci();
    }

    /** A card comes with a display even when nobody asked: cirrus where QEMU has it, as libvirt has always done. */
    private @Nullable VideoModel video() {
        VideoModel asked = devices.video();
        if (asked == null && !devices.graphics().isEmpty()) {
            return capabilities.devices().contains("cirrus-vga") ? VideoModel.CIRRUS : VideoModel.VGA;
        }
        return asked == VideoModel.NONE ? null : asked;
    }

    /** Every x86 guest of libvirt has a USB controller unless the definition says none; null means none. */
    private @Nullable ControllerKind usb() {
        ControllerDef asked = devices.controller(ControllerType.USB, 0);
        String model = asked == null ? null : asked.model();
        if (model == null) {
            return family == MachineFamily.PC ? ControllerKind.PIIX3_UHCI : ControllerKind.QEMU_XHCI;
        }
        return switch (model) {
            case "none" -> null;
            case "qemu-xhci" -> ControllerKind.QEMU_XHCI;
            default -> ControllerKind.PIIX3_UHCI;
        };
    }

    private boolean hasVirtioSerial() {
        return !devices.channels().isEmpty() || devices.controller(ControllerType.VIRTIO_SERIAL, 0) != null;
    }

    private List<ControllerPlan> otherControllers(PciLayout pci) {
        List<ControllerPlan> controllers = new ArrayList<>();
        ControllerKind usb = usb();
        if (usb == ControllerKind.PIIX3_UHCI) {
            // function 2 of the PIIX3: its place is fixed
            PciPlace stated = stated(ControllerType.USB);
            if (stated != null && !stated.equals(new PciPlace(0, 1, 2, false))) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/controller", "a piix3-uhci is at 00:01.2, nowhere else: " + stated);
            }
            controllers.add(new ControllerPlan("usb", usb, 0, new DeviceAddress.PciAddress("pci.0", 1, 2, false)));
        } else if (usb != null) {
            controllers.add(new ControllerPlan("usb", usb, 0, pci.of("usb")));
        }
        if (hasVirtioSerial()) {
            controllers.add(
                    new ControllerPlan("virtio-serial0", ControllerKind.VIRTIO_SERIAL, 0, pci.of("virtio-serial0")));
        }
        return controllers;
    }

    private List<DiskPlan> disks(List<DiskDef> disks, PciLayout pci) {
        Map<BootDevice, Integer> classes = bootClasses();
        List<Integer> nodes = Aliases.nodes(disks);
        List<DiskPlan> plans = new ArrayList<>();
        for (int i = 0; i < disks.size(); i++) {
            DiskDef disk = disks.get(i);
            String alias = DiskOrder.alias(disk);
            DeviceAddress drive = DiskOrder.drive(disk);
            Integer position = classes.remove(DiskOrder.bootClass(disk));
            plans.add(new DiskPlan(
                    disk,
                    alias,
                    nodes.get(i),
                    drive == null ? pci.of(alias) : drive,
                    disk.bootOrder() == null ? position : disk.bootOrder()));
        }
        return plans;
    }

    /** What boots was decided at the start: a device that comes later is not what the guest booted from. */
    private Map<BootDevice, Integer> bootClasses() {
        return fresh ? DiskOrder.bootClasses(domain) : new EnumMap<>(BootDevice.class);
    }

    private List<InterfacePlan> interfaces(LaunchSources sources, PciLayout pci) {
        Integer position = bootClasses().get(BootDevice.NETWORK);
        List<String> aliases = Aliases.interfaces(devices);
        List<InterfacePlan> plans = new ArrayList<>();
        for (InterfaceDef card : devices.interfaces()) {
            String alias = aliases.get(plans.size());
            plans.add(new InterfacePlan(
                    card,
                    alias,
                    card.mac() == null ? sources.macs().get() : card.mac(),
                    pci.of(alias),
                    card.bootOrder() == null && plans.isEmpty() ? position : card.bootOrder()));
        }
        return plans;
    }

    private List<SerialPlan> serials() {
        List<SerialPlan> plans = new ArrayList<>();
        for (SerialDef serial : devices.serials()) {
            Path socket = paths.serialSocket(serial.port());
            publish(serial.source(), socket);
            plans.add(new SerialPlan("serial" + plans.size(), serial.port(), socket));
        }
        return plans;
    }

    private List<ChannelPlan> channels() {
        List<String> aliases = Aliases.channels(devices);
        List<Integer> ports = Aliases.ports(devices);
        List<ChannelPlan> plans = new ArrayList<>();
        for (ChannelDef channel : devices.channels()) {
            String alias = aliases.get(plans.size());
            Path socket = paths.channelSocket(alias, channel.targetName());
            publish(channel.source(), socket);
            plans.add(
                    new ChannelPlan(alias, channel.targetName(), "virtio-serial0.0", ports.get(plans.size()), socket));
        }
        return plans;
    }

    /** That of the chipset is there whether it was asked for or not, and comes last, as in libvirt. */
    private List<WatchdogPlan> watchdogs(PciLayout pci) {
        List<WatchdogPlan> plans = new ArrayList<>();
        for (WatchdogDef watchdog : devices.watchdogs()) {
            String alias = "watchdog" + plans.size();
            boolean card = watchdog.model() == WatchdogModel.I6300ESB;
            plans.add(new WatchdogPlan(watchdog.model(), alias, card ? pci.of(alias) : null));
        }
        if (family == MachineFamily.Q35 && plans.stream().noneMatch(one -> one.model() == WatchdogModel.ITCO)) {
            plans.add(new WatchdogPlan(WatchdogModel.ITCO, "watchdog" + plans.size(), null));
        }
        return plans;
    }

    private WatchdogAction watchdogAction() {
        return devices.watchdogs().isEmpty()
                ? WatchdogAction.RESET
                : devices.watchdogs().get(0).action();
    }

    private @Nullable Path vnc() {
        if (devices.graphics().isEmpty()) {
            return null;
        }
        Path socket = paths.vncSocket();
        if (devices.graphics().get(0) instanceof VncGraphics vnc) {
            publish(vnc.socket(), socket);
        }
        return socket;
    }

    private void publish(ChardevSource source, Path socket) {
        if (source instanceof UnixSocket unix) {
            publish(unix.path(), socket);
        }
    }

    private void publish(@Nullable String asked, Path socket) {
        if (asked != null) {
            Path link = RunPaths.checked(Path.of(asked), "socket of the definition");
            published.add(new PublishedSocket(link, socket));
        }
    }
}
