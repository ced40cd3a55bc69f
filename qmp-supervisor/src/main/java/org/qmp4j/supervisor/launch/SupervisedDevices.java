package org.qmp4j.supervisor.launch;

import java.util.List;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * What a definition may ask for, and a command line can say, but a process of ours cannot have yet. Asked at every start; a
 * command line that nothing runs on is not.
 */
final class SupervisedDevices {
    /** In groups, each of which is asked of all devices before the next one is. */
    private static final List<List<StartLimit<?>>> GROUPS = List.of(
            SupervisedHardware.LIMITS, SupervisedDisks.LIMITS, SupervisedChardevs.LIMITS, SupervisedNetworks.LIMITS);

    static final List<StartLimit<?>> LIMITS =
            GROUPS.stream().<StartLimit<?>>flatMap(List::stream).toList();

    private SupervisedDevices() {}

    /** @throws UnsupportedConfigurationException for the first device that cannot be had */
    static void check(DevicesDef devices) {
        for (List<StartLimit<?>> group : GROUPS) {
            for (DeviceDef device : devices.all()) {
                for (StartLimit<?> limit : group) {
                    limit.problem(device).ifPresent(problem -> {
                        throw refused(device, devices, problem);
                    });
                }
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
}
