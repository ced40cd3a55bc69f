package org.qmp4j.supervisor.launch;

import java.util.Set;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;

/**
 * From a definition to the same one with nothing left open about its devices: implicit ones, places, ids. Done again, it
 * changes nothing. Each step is a function from definition to definition, and relies on those before it.
 */
final class Completion {
    private Completion() {}

    /**
     * The devices as libvirt would complete them when it defines the domain, with ids.
     *
     * @param fresh whether devices may come with it; else the layout is there, and only what has no place yet gets one
     */
    static DomainDef of(DomainDef domain, QemuCapabilities capabilities, boolean fresh) {
        return Aliases.given(laidOut(domain, capabilities, fresh, Set.of()));
    }

    /**
     * The same without ids.
     *
     * @param shunned places that nothing gets which does not state them
     */
    static DomainDef laidOut(
            DomainDef domain, QemuCapabilities capabilities, boolean fresh, Set<DeviceAddress> shunned) {
        DiskOrder.check(domain);
        HostAddresses.check(domain);
        DomainDef next = domain.withDevices(inOrder(domain.devices()));
        if (fresh) {
            next = ManyProcessors.completed(next);
            next = ImplicitInputs.added(ImplicitDevices.added(next, capabilities));
        }
        next = next.withDevices(MemorySlots.given(next));
        next = next.withDevices(DrivePlaces.given(next.devices()));
        if (fresh) {
            next = ImplicitControllers.added(next, capabilities);
            ControllerNeeds.check(next);
        }
        next = next.withDevices(SerialPorts.given(CcidSlots.given(next.devices()), fresh, shunned));
        next = PciPlaces.given(next, capabilities, fresh, shunned);
        return next.withDevices(UsbPlaces.given(next.devices(), fresh));
    }

    /**
     * What is decided at the start of a process, on top: MAC addresses, block nodes, the order of boot.
     *
     * @param fresh whether this is a start; else what boots was decided then
     */
    static DomainDef atStart(DomainDef completed, LaunchSources sources, boolean fresh) {
        DevicesDef devices = CardAddresses.given(completed.devices(), sources.macs())
                .map(device -> device instanceof DiskDef disk
                        ? StoragePlanner.located(disk, sources.storage().host(), fresh)
                        : device);
        DomainDef next = completed.withDevices(BlockNodes.numbered(devices, fresh));
        return fresh ? BootOrders.given(next) : next;
    }

    private static DevicesDef inOrder(DevicesDef devices) {
        return CharacterPorts.given(devices.with(DeviceKind.DISK, DiskOrder.sorted(devices.disks()))
                .with(DeviceKind.CONTROLLER, ControllerOrder.of(devices.controllers())));
    }
}
