package org.qmp4j.supervisor.launch;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the block nodes of one process.
 *
 * @param rawFormatNodes whether raw images get a format node as well
 * @param reconnectMillis whether the delay before a connection is made again is told in milliseconds
 * @param explicitFloppies whether a machine with floppies has to be told of their controller
 * @param secrets the secrets, by the ids of their objects
 * @param opticalDrives devices of the host that are drives for optical media
 * @param descriptors devices that QEMU does not open itself, with the descriptors of the open ones, in the order of their sets
 */
public record StoragePlan(
        boolean rawFormatNodes,
        boolean reconnectMillis,
        boolean explicitFloppies,
        Map<String, SealedSecret> secrets,
        Set<String> opticalDrives,
        Map<String, Integer> descriptors) {
    /** Nothing had to be decided. */
    public static final StoragePlan PLAIN = new StoragePlan(false, true, false, Map.of(), Set.of(), Map.of());

    public StoragePlan {
        secrets = Map.copyOf(secrets);
        opticalDrives = Set.copyOf(new HashSet<>(opticalDrives));
        descriptors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(descriptors));
    }

    /** The secret of that object; null when there is none. */
    public @Nullable SealedSecret secret(String id) {
        return secrets.get(id);
    }

    /** The number of the set of descriptors that a device is in, or -1 when QEMU opens it. */
    public int descriptorSet(String device) {
        return java.util.List.copyOf(descriptors.keySet()).indexOf(device);
    }
}
