package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MacAddress;

/**
 * From a definition to the same one with nothing left open about its devices: implicit ones, places, ids. Done again, it
 * changes nothing. Each step is a function from definition to definition, and relies on those before it.
 */
final class Completion {
    private Completion() {}

    /**
     * The devices as libvirt would complete them when it defines the domain.
     *
     * @param fresh whether this is a start; else the layout is there, and only what has no place yet gets one
     */
    static DomainDef of(DomainDef domain, QemuCapabilities capabilities, boolean fresh) {
        DiskOrder.check(domain);
        HostAddresses.check(domain);
        DomainDef next = domain.withDevices(inOrder(domain.devices()));
        if (fresh) {
            next = ManyProcessors.completed(next);
            next = ImplicitInputs.added(ImplicitDevices.added(next, capabilities));
        }
        next = next.withDevices(DrivePlaces.given(next.devices()));
        if (fresh) {
            next = ImplicitControllers.added(next, capabilities);
        }
        next = next.withDevices(SerialPorts.given(next.devices(), fresh));
        return Aliases.given(PciPlaces.given(next, capabilities, fresh));
    }

    /**
     * What is decided at the start of a process, on top: MAC addresses, block nodes, the order of boot.
     *
     * @param fresh whether this is a start; else what boots was decided then
     */
    static DomainDef atStart(DomainDef completed, Supplier<MacAddress> macs, boolean fresh) {
        DevicesDef devices = completed
                .devices()
                .map(device ->
                        device instanceof InterfaceDef card && card.mac() == null ? card.withMac(macs.get()) : device);
        List<DiskDef> disks = new ArrayList<>();
        List<Integer> nodes = BlockNodes.numbers(devices.disks());
        for (DiskDef disk : devices.disks()) {
            disks.add(disk.source() == null ? disk : disk.withNode(nodes.get(disks.size())));
        }
        DomainDef next = completed.withDevices(devices.with(DeviceKind.DISK, disks));
        return fresh ? BootOrders.given(next) : next;
    }

    private static DevicesDef inOrder(DevicesDef devices) {
        return CharacterPorts.given(devices.with(DeviceKind.DISK, DiskOrder.sorted(devices.disks()))
                .with(DeviceKind.CONTROLLER, ControllerOrder.of(devices.controllers())));
    }
}
