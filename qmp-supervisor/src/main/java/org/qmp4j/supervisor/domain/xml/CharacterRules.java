package org.qmp4j.supervisor.domain.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.ConsoleType;
import org.qmp4j.supervisor.domain.ParallelDef;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.SerialType;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** What holds between serial ports, between parallel ports, and between channels. */
final class CharacterRules {
    private CharacterRules() {}

    static void check(List<Read> devices) {
        Set<Object> names = new HashSet<>();
        DeviceRules.each(devices, ChannelDef.class, (element, channel) -> {
            if (channel.targetName() != null && !names.add(channel.targetName())) {
                throw element.invalid("channel '" + channel.targetName() + "' is named twice");
            }
        });
        DeviceRules.each(devices, ChannelDef.class, (element, channel) -> {
            if (channel.chardev().source() instanceof ChardevSource.SpiceChannel && !channel.isVirtio()) {
                throw element.unsupported("a channel of type 'spicevmc' is one of virtio: <target type='virtio'/>");
            }
        });
        consoles(devices);
        serials(devices);
        Set<Integer> parallels = new HashSet<>();
        DeviceRules.each(devices, ParallelDef.class, (element, parallel) -> {
            if (parallel.port() != null && !parallels.add(parallel.port())) {
                throw element.invalid("parallel port " + parallel.port() + " is there twice");
            }
        });
    }

    /** The first console is the first serial port, where it is no other. */
    private static void consoles(List<Read> devices) {
        List<Read> consoles = devices.stream()
                .filter(read -> read.def() instanceof ConsoleDef)
                .toList();
        for (Read read : consoles) {
            if (read.def() instanceof ConsoleDef console
                    && console.type() == ConsoleType.SERIAL
                    && !read.equals(consoles.get(0))) {
                throw read.element().unsupported("only the first console can be a serial port");
            }
        }
    }

    private static void serials(List<Read> devices) {
        Set<Integer> ports = new HashSet<>();
        DeviceRules.each(devices, SerialDef.class, (element, serial) -> {
            int next = ports.stream().mapToInt(port -> port + 1).max().orElse(0);
            int port = serial.port() == null ? next : serial.port();
            if (!ports.add(port)) {
                throw element.invalid("serial port " + port + " is there twice");
            }
            if (serial.type() == SerialType.ISA && port >= SerialDef.MAX_PORTS) {
                throw element.invalid("a serial port is 0 to " + (SerialDef.MAX_PORTS - 1) + ": " + port);
            }
        });
    }
}
