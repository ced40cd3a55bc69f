package org.qmp4j.supervisor.hotplug;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.error.OperationException;

/** The devices of a definition that come and go: which one is meant, and the definition with or without it. Pure. */
final class Devices {
    private Devices() {}

    /** All of the kinds that can come and go. */
    static List<DeviceDef> all(DomainDef domain) {
        DevicesDef devices = domain.devices();
        return Stream.of(devices.disks(), devices.interfaces(), devices.channels())
                .<DeviceDef>flatMap(List::stream)
                .toList();
    }

    /** Those that can leave a guest that runs: what is on the IDE and SATA buses stays. */
    static List<DeviceDef> mobile(DomainDef domain) {
        return all(domain).stream()
                .filter(device ->
                        !(device instanceof DiskDef disk) || disk.target().bus() == DiskBus.VIRTIO)
                .toList();
    }

    /** For people. */
    static String name(DeviceDef device) {
        if (device instanceof DiskDef disk) {
            return "disk " + disk.target().dev();
        } else if (device instanceof InterfaceDef card) {
            return "interface" + (card.mac() == null ? "" : " " + card.mac());
        }
        return "channel " + ((ChannelDef) device).targetName();
    }

    /** The device that is meant: by its alias, else a disk by its target, a card by its address, a channel by its name. */
    static Optional<DeviceDef> find(DomainDef domain, DeviceDef wanted) {
        List<DeviceDef> found =
                all(domain).stream().filter(device -> isMeant(device, wanted)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isMeant(DeviceDef device, DeviceDef wanted) {
        String alias = wanted.placement().alias();
        if (alias != null && device.placement().alias() != null) {
            return alias.equals(device.placement().alias());
        }
        if (device instanceof DiskDef disk && wanted instanceof DiskDef other) {
            return disk.target().dev().equals(other.target().dev());
        } else if (device instanceof InterfaceDef card && wanted instanceof InterfaceDef other) {
            return other.mac() == null
                    ? card.model() == other.model() && card.source().equals(other.source())
                    : other.mac().equals(card.mac());
        }
        return device instanceof ChannelDef channel
                && wanted instanceof ChannelDef other
                && channel.targetName().equals(other.targetName());
    }

    /** The device with that id. */
    static Optional<DeviceDef> find(DomainDef domain, String alias) {
        return all(domain).stream()
                .filter(device -> alias.equals(device.placement().alias()))
                .findFirst();
    }

    /** @throws OperationException if there is none, or more than one could be meant */
    static DeviceDef require(DomainDef domain, DeviceDef wanted, String operation) {
        return find(domain, wanted)
                .orElseThrow(() -> new OperationException(
                        domain.label(),
                        operation,
                        "find " + name(wanted) + ": it has none like that, or more than one",
                        null));
    }

    /** @throws OperationException if there is one that would be taken for it */
    static DomainDef with(DomainDef domain, DeviceDef device, String operation) {
        boolean anonymous = device instanceof InterfaceDef card && card.mac() == null;
        if (!anonymous && find(domain, device).isPresent()) {
            throw new OperationException(
                    domain.label(), operation, "add " + name(device) + ": it has one like that already", null);
        }
        DevicesDef devices = domain.devices();
        if (device instanceof DiskDef disk) {
            return domain.withDisks(plus(devices.disks(), disk));
        } else if (device instanceof InterfaceDef card) {
            return domain.withDevices(devices.withInterfaces(plus(devices.interfaces(), card)));
        }
        return domain.withDevices(devices.withChannels(plus(devices.channels(), (ChannelDef) device)));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    /** Without that very device. */
    static DomainDef without(DomainDef domain, DeviceDef device) {
        DevicesDef devices = domain.devices();
        return domain.withDevices(devices.withDisks(minus(devices.disks(), device))
                .withInterfaces(minus(devices.interfaces(), device))
                .withChannels(minus(devices.channels(), device)));
    }

    private static <T> List<T> minus(List<T> list, Object gone) {
        return list.stream().filter(one -> !one.equals(gone)).toList();
    }

    /** With another disk in the place of that one. */
    static DomainDef replaced(DomainDef domain, DiskDef disk, DiskDef next) {
        return domain.withDisks(domain.devices().disks().stream()
                .map(one -> one.equals(disk) ? next : one)
                .toList());
    }
}
