package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** Ids and numbers of devices: those that are stated, and for the others what is free. */
final class Aliases {
    private static final Set<String> OURS =
            Set.of("usb", "virtio-serial0", "balloon0", "video0", "vmgenid0", "monitor", "charmonitor");

    private Aliases() {}

    /** The ids of the network cards, in their order. */
    static List<String> interfaces(DevicesDef devices) {
        return named("net", devices.interfaces(), card -> card.placement().alias());
    }

    /** The ids of the channels, in their order. */
    static List<String> channels(DevicesDef devices) {
        return named(
                "channel", devices.channels(), channel -> channel.placement().alias());
    }

    private static <T> List<String> named(String prefix, List<T> devices, Function<T, @Nullable String> stated) {
        Set<String> taken = new HashSet<>();
        devices.forEach(device -> {
            String alias = stated.apply(device);
            if (alias != null) {
                taken.add(alias);
            }
        });
        List<String> names = new ArrayList<>();
        int next = 0;
        for (T device : devices) {
            String alias = stated.apply(device);
            while (alias == null) {
                String free = prefix + next++;
                alias = taken.add(free) ? free : null;
            }
            names.add(alias);
        }
        return names;
    }

    /** The ports of the channels, in their order; port 0 of a virtio-serial controller is for a console. */
    static List<Integer> ports(DevicesDef devices) {
        Set<Integer> taken = new HashSet<>();
        for (ChannelDef channel : devices.channels()) {
            if (channel.port() != null && !taken.add(channel.port())) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/channel[" + channel.targetName() + "]",
                        "port " + channel.port() + " is used twice");
            }
        }
        List<Integer> ports = new ArrayList<>();
        int next = 1;
        for (ChannelDef channel : devices.channels()) {
            Integer port = channel.port();
            while (port == null) {
                int free = next++;
                port = taken.add(free) ? free : null;
            }
            if (port > ChannelDef.MAX_CHANNELS) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/channel", "more than " + ChannelDef.MAX_CHANNELS + " channels");
            }
            ports.add(port);
        }
        return ports;
    }

    /** The numbers of block nodes: counted from the last disk to the first where none is stated, above all that are. */
    static List<Integer> nodes(List<DiskDef> disks) {
        Set<Integer> taken = new HashSet<>();
        for (DiskDef disk : disks) {
            if (disk.node() != null && !taken.add(disk.node())) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/disk[" + disk.target().dev() + "]",
                        "the index " + disk.node() + " of its source is used twice");
            }
        }
        int next = taken.stream().mapToInt(Integer::intValue).max().orElse(0)
                + (int) disks.stream().filter(disk -> disk.node() == null).count();
        List<Integer> nodes = new ArrayList<>();
        for (DiskDef disk : disks) {
            nodes.add(disk.node() == null ? next-- : disk.node());
        }
        return nodes;
    }

    /** Nothing has the id of something else. */
    static void check(DomainDef domain) {
        DevicesDef devices = domain.devices();
        Set<String> seen = new HashSet<>(OURS);
        devices.serials().forEach(serial -> seen.add("serial" + serial.port()));
        Stream.of(
                        devices.disks().stream().map(DiskOrder::alias),
                        interfaces(devices).stream(),
                        channels(devices).stream())
                .flatMap(names -> names)
                .forEach(alias -> {
                    if (!seen.add(alias) || alias.startsWith("pci.") || alias.startsWith("vcpu")) {
                        throw new UnsupportedConfigurationException(
                                "/domain/devices", "the alias '" + alias + "' is taken");
                    }
                });
    }
}
