package org.qmp4j.supervisor.launch;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.HostdevDef.HostUnit;

/**
 * What was decided about the block nodes of one process.
 *
 * @param rawFormatNodes whether raw images get a format node as well
 * @param explicitFloppies whether a machine with floppies has to be told of their controller
 * @param secrets the secrets, by the ids of their objects
 * @param opticalDrives devices of the host that are drives for optical media
 * @param generics the devices by which SCSI units of the host are spoken to
 */
public record StoragePlan(
        boolean rawFormatNodes,
        boolean explicitFloppies,
        Map<String, SealedSecret> secrets,
        Set<String> opticalDrives,
        Map<HostUnit, String> generics) {
    /** Nothing had to be decided. */
    public static final StoragePlan PLAIN = new StoragePlan(false, false, Map.of(), Set.of(), Map.of());

    public StoragePlan {
        secrets = Map.copyOf(secrets);
        opticalDrives = Set.copyOf(opticalDrives);
        generics = Map.copyOf(generics);
    }

    /** The secret of that object; null when there is none. */
    public @Nullable SealedSecret secret(String id) {
        return secrets.get(id);
    }
}
