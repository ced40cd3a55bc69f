package org.qmp4j.supervisor.commandline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.PluggableDef;
import org.qmp4j.supervisor.launch.DevicesPlan;

/**
 * A part of a device that is plugged into a running QEMU, in the order in which QEMU must be given them. Made of the very
 * options that a start would use.
 */
public sealed interface PlugPart {
    /** Its id, by which it is removed. */
    String id();

    /** A block node ({@code -blockdev}). */
    record BlockNode(String id, ObjectNode json) implements PlugPart {}

    /** The host side of a network card ({@code -netdev}). */
    record NetBackend(String id, ObjectNode json) implements PlugPart {}

    /** A socket on which QEMU listens for whoever talks to the guest ({@code -chardev}). */
    record Socket(String id, Path path) implements PlugPart {}

    /** A secret, encrypted ({@code -object}). */
    record Secret(String id, ObjectNode json) implements PlugPart {}

    /** The device itself ({@code -device}), always the last. */
    record Device(String id, ObjectNode json) implements PlugPart {}

    /** The parts of the device with that id; none if the plan has no such device. */
    static List<PlugPart> of(String alias, DevicesPlan plan) {
        for (PluggableDef device : plan.devices().of(PluggableDef.class)) {
            if (alias.equals(device.placement().alias())) {
                return of(device, plan);
            }
        }
        return List.of();
    }

    private static List<PlugPart> of(PluggableDef device, DevicesPlan plan) {
        List<QemuOption> options = new ArrayList<>();
        if (device instanceof DiskDef disk) {
            DiskArgs.add(disk, plan, options);
        } else if (device instanceof InterfaceDef card) {
            InterfaceArgs.add(card, plan, options);
        } else if (device instanceof ChannelDef channel) {
            ChannelArgs.add(channel, plan, options);
            List<PlugPart> parts = new ArrayList<>();
            parts.add(new Socket(ChardevArgs.id(channel), plan.socket(channel)));
            // a chardev has no JSON form on the command line: its option is what the part above says
            parts.addAll(parts(options.subList(1, options.size())));
            return parts;
        }
        return parts(options);
    }

    private static List<PlugPart> parts(List<QemuOption> options) {
        List<PlugPart> parts = new ArrayList<>();
        for (QemuOption option : options) {
            ObjectNode json = option.json();
            parts.add(
                    switch (option.name()) {
                        case "-blockdev" -> new BlockNode(json.path("node-name").asText(), json);
                        case "-object" -> new Secret(json.path("id").asText(), json);
                        case "-netdev" -> new NetBackend(json.path("id").asText(), json);
                        case "-device" -> new Device(json.path("id").asText(), json);
                        default -> throw new IllegalStateException("no part of a device: " + option);
                    });
        }
        return parts;
    }
}
