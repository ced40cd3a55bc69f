package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemballoonModel;
import org.qmp4j.supervisor.domain.PciPlace;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VideoModel;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.launch.DeviceAddress.PciAddress;

/**
 * A definition with all that a plan has decided about its devices written into it: ids, addresses, numbers of block nodes, MAC
 * addresses, boot order, implicit controllers. Planned again, it gives the same devices at the same places.
 */
public final class PlacedDefinition {
    private PlacedDefinition() {}

    /** The definition that the plan was made of, placed. */
    public static DomainDef of(DomainDef domain, DevicesPlan plan) {
        DevicesDef devices = domain.devices();
        VideoPlan video = plan.video();
        DevicesDef placed = new DevicesDef(
                devices.emulator(),
                plan.disks().stream()
                        .map(disk -> disk.def()
                                .placed(
                                        disk.def().source() == null ? null : disk.node(),
                                        new Placement(disk.alias(), pci(disk.address())))
                                .withBootOrder(disk.bootIndex()))
                        .toList(),
                controllers(devices, plan),
                plan.interfaces().stream()
                        .map(card -> card.def()
                                .withMac(card.mac())
                                .withBootOrder(card.bootIndex())
                                .placed(new Placement(card.alias(), pci(card.address()))))
                        .toList(),
                devices.serials(),
                channels(devices, plan),
                devices.graphics(),
                video == null ? VideoModel.NONE : video.model(),
                plan.memballoon() == null
                        ? new MemballoonDef(MemballoonModel.NONE, null)
                        : new MemballoonDef(
                                MemballoonModel.VIRTIO, pci(plan.memballoon().address())),
                devices.panic(),
                watchdogs(devices, plan));
        // the boot order stands at the devices now
        return domain.withDevices(placed).withOs(domain.os().withBoot(List.of()));
    }

    /** The chipset's own, which nobody asked for, is planned behind those that somebody did. */
    private static List<WatchdogDef> watchdogs(DevicesDef devices, DevicesPlan plan) {
        List<WatchdogDef> placed = new ArrayList<>();
        for (WatchdogDef watchdog : devices.watchdogs()) {
            PciAddress address = plan.watchdogs().get(placed.size()).address();
            placed.add(new WatchdogDef(watchdog.model(), watchdog.action(), address == null ? null : pci(address)));
        }
        return placed;
    }

    private static List<ChannelDef> channels(DevicesDef devices, DevicesPlan plan) {
        List<ChannelDef> channels = new ArrayList<>();
        for (ChannelPlan channel : plan.channels()) {
            channels.add(devices.channels()
                    .get(channels.size())
                    .placed(channel.port(), new Placement(channel.alias(), null)));
        }
        return channels;
    }

    private static List<ControllerDef> controllers(DevicesDef devices, DevicesPlan plan) {
        List<ControllerDef> controllers = new ArrayList<>();
        for (ControllerDef stated : devices.controllers()) {
            boolean planned = stated.type() == ControllerType.VIRTIO_SERIAL
                    || stated.type() == ControllerType.USB
                    || stated.index() > 0;
            if (!planned) {
                controllers.add(stated);
            }
        }
        boolean usb = false;
        for (ControllerPlan controller : plan.controllers()) {
            PciPlace place = pci(controller.address());
            controllers.add(
                    switch (controller.kind()) {
                        case PCIE_ROOT_PORT -> bridge(controller, "pcie-root-port");
                        case PCIE_TO_PCI_BRIDGE -> bridge(controller, "pcie-to-pci-bridge");
                        case PCI_BRIDGE -> bridge(controller, "pci-bridge");
                        case PIIX3_UHCI -> new ControllerDef(ControllerType.USB, 0, "piix3-uhci", place);
                        case QEMU_XHCI -> new ControllerDef(ControllerType.USB, 0, "qemu-xhci", place);
                        case VIRTIO_SERIAL -> new ControllerDef(ControllerType.VIRTIO_SERIAL, 0, null, place);
                    });
            usb |= controller.kind() == ControllerKind.PIIX3_UHCI || controller.kind() == ControllerKind.QEMU_XHCI;
        }
        if (!usb) {
            controllers.add(new ControllerDef(ControllerType.USB, 0, "none", null));
        }
        return controllers;
    }

    private static ControllerDef bridge(ControllerPlan controller, String model) {
        return new ControllerDef(ControllerType.PCI, controller.index(), model, pci(controller.address()));
    }

    private static @Nullable PciPlace pci(DeviceAddress address) {
        if (address instanceof PciAddress pci) {
            // the root has the number 0, whatever its name is
            int bus =
                    pci.bus().equals("pcie.0") ? 0 : Integer.parseInt(pci.bus().substring("pci.".length()));
            return new PciPlace(bus, pci.slot(), pci.function(), pci.multifunction());
        }
        return null;
    }
}
