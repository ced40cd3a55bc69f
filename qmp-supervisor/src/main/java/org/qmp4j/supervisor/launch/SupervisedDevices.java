package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * What a definition may ask for, and a command line can say, but a process of ours cannot have yet. Asked at every start; a
 * command line that nothing runs on is not.
 */
final class SupervisedDevices {
    private SupervisedDevices() {}

    /** @throws UnsupportedConfigurationException for the first device that cannot be had */
    static void check(DevicesDef devices) {
        for (DeviceDef device : devices.all()) {
            String problem = SupervisedHardware.problem(device);
            if (problem != null) {
                throw refused(device, devices, problem);
            }
        }
        for (DiskDef disk : devices.disks()) {
            String problem = SupervisedDisks.problem(disk);
            if (problem != null) {
                throw refused(disk, devices, problem);
            }
        }
        for (CharacterDeviceDef device : devices.of(CharacterDeviceDef.class)) {
            String problem = device.isInGuest() ? problem(device.chardev()) : null;
            if (problem != null) {
                throw refused(device, devices, problem);
            }
        }
        for (InterfaceDef card : devices.interfaces()) {
            String problem = SupervisedNetworks.problem(card);
            if (problem != null) {
                throw refused(card, devices, problem);
            }
        }
    }

    /**
     * Asked where nothing is supervised: nobody but a supervisor gives paths to sockets that have none, unless they are channels.
     *
     * @throws UnsupportedConfigurationException for the first device that lacks one
     */
    static void checkPaths(DevicesDef devices) {
        for (CharacterDeviceDef device : devices.of(CharacterDeviceDef.class)) {
            ChardevSource.UnixSocket listener = device.chardev().listener();
            boolean channel = device instanceof ChannelDef one && one.isVirtio();
            if (listener != null && listener.path() == null && !channel) {
                throw refused(device, devices, "the path of the socket is missing");
            }
        }
    }

    private static UnsupportedConfigurationException refused(DeviceDef device, DevicesDef devices, String problem) {
        return new UnsupportedConfigurationException(DevicePath.of(device, devices.all()), problem);
    }

    private static @Nullable String problem(ChardevDef chardev) {
        ChardevSource source = chardev.source();
        if (source instanceof ChardevSource.Pty) {
            return "a pty is named by the kernel and is lost with its QEMU: use type='unix', whose path stays";
        }
        if (source instanceof ChardevSource.Stdio || source instanceof ChardevSource.VirtualConsole) {
            return "it is neither started in a terminal nor in a window: use type='unix'";
        }
        if (source instanceof ChardevSource.SpiceChannel
                || source instanceof ChardevSource.SpicePort
                || source instanceof ChardevSource.DbusChannel
                || source instanceof ChardevSource.VdAgent) {
            return "it is part of a display of another type than 'vnc', and those cannot be had so far";
        }
        return source instanceof ChardevSource.TcpSocket tcp && Boolean.TRUE.equals(tcp.tls())
                ? "encrypted sockets cannot be had so far"
                : null;
    }
}
