package org.qmp4j.supervisor.hotplug;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.PluggableDef;
import org.qmp4j.supervisor.error.OperationException;

/** The devices of a definition that come and go: which one is meant, and the definition with or without it. Pure. */
final class Devices {
    private Devices() {}

    /** All of the kinds that can come and go. */
    static List<PluggableDef> all(DomainDef domain) {
        return domain.devices().of(PluggableDef.class);
    }

    /** Those that can leave a guest that runs: what is on the IDE and SATA buses stays. */
    static List<PluggableDef> mobile(DomainDef domain) {
        return all(domain).stream()
                .filter(device ->
                        !(device instanceof DiskDef disk) || disk.target().bus() == DiskBus.VIRTIO)
                .toList();
    }

    /** For people. */
    static String name(PluggableDef device) {
        if (device instanceof DiskDef disk) {
            return "disk " + disk.target().dev();
        } else if (device instanceof InterfaceDef card) {
            return "interface" + (card.mac() == null ? "" : " " + card.mac());
        }
        return "channel " + ((ChannelDef) device).targetName();
    }

    /** The device that is meant: by its alias, else a disk by its target, a card by its address, a channel by its name. */
    static Optional<PluggableDef> find(DomainDef domain, PluggableDef wanted) {
        List<PluggableDef> found =
                all(domain).stream().filter(device -> isMeant(device, wanted)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isMeant(PluggableDef device, PluggableDef wanted) {
        String alias = wanted.placement().alias();
        if (alias != null && device.placement().alias() != null) {
            return alias.equals(device.placement().alias());
        }
        if (device instanceof DiskDef disk && wanted instanceof DiskDef other) {
            return disk.target().dev().equals(other.target().dev());
        } else if (device instanceof InterfaceDef card && wanted instanceof InterfaceDef other) {
            return other.mac() == null
                    ? card.model().equals(other.model()) && card.source().equals(other.source())
                    : other.mac().equals(card.mac());
        }
        return device instanceof ChannelDef channel
                && wanted instanceof ChannelDef other
                && channel.isVirtio()
                && Objects.equals(channel.targetName(), other.targetName());
    }

    /** The device with that id. */
    static Optional<PluggableDef> find(DomainDef domain, String alias) {
        return all(domain).stream()
                .filter(device -> alias.equals(device.placement().alias()))
                .findFirst();
    }

    /** @throws OperationException if there is none, or more than one could be meant */
    static PluggableDef require(DomainDef domain, PluggableDef wanted, String operation) {
        return find(domain, wanted)
                .orElseThrow(() -> new OperationException(
                        domain.label(),
                        operation,
                        "find " + name(wanted) + ": it has none like that, or more than one",
                        null));
    }

    /** @throws OperationException if there is one that would be taken for it */
    static DomainDef with(DomainDef domain, PluggableDef device, String operation) {
        boolean anonymous = device instanceof InterfaceDef card && card.mac() == null;
        if (!anonymous && find(domain, device).isPresent()) {
            throw new OperationException(
                    domain.label(), operation, "add " + name(device) + ": it has one like that already", null);
        }
        return domain.withDevices(domain.devices().plus(device));
    }

    /** Without that very device. */
    static DomainDef without(DomainDef domain, PluggableDef device) {
        DevicesDef devices = domain.devices();
        return domain.withDevices(devices.with(
                device.kind(),
                devices.all().stream()
                        .filter(one -> one.kind() == device.kind() && !one.equals(device))
                        .toList()));
    }

    /**
     * With another device in the place of that one; it goes where that was, unless it says otherwise.
     *
     * @throws OperationException if a third is like it
     */
    static DomainDef replaced(DomainDef domain, PluggableDef device, PluggableDef next, String operation) {
        PluggableDef placed = inPlace(device, next);
        with(without(domain, device), placed, operation);
        return domain.withDevices(domain.devices().map(one -> one.equals(device) ? placed : one));
    }

    private static PluggableDef inPlace(PluggableDef device, PluggableDef next) {
        DeviceAddress there = device.placement().address();
        Placement said = next.placement();
        return there == null || said.address() != null || device.plug() != next.plug() || !isOnSameBus(device, next)
                ? next
                : next.placed(said.at(there));
    }

    private static boolean isOnSameBus(PluggableDef device, PluggableDef next) {
        return !(device instanceof DiskDef disk && next instanceof DiskDef other)
                || disk.target().bus() == other.target().bus();
    }

    /** With another disk in the place of that one. */
    static DomainDef replaced(DomainDef domain, DiskDef disk, DiskDef next) {
        return domain.withDisks(domain.devices().disks().stream()
                .map(one -> one.equals(disk) ? next : one)
                .toList());
    }
}
