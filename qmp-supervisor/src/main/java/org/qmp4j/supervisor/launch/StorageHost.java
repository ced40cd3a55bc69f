package org.qmp4j.supervisor.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.qmp4j.supervisor.domain.HostdevDef.HostUnit;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.VolumeSource;

/** What a plan has to know of the storage of the host. */
public interface StorageHost {
    /** This host; it has no storage pools. */
    StorageHost THIS = new StorageHost() {};

    /** Whether that block device is a drive for optical media, whose tray a guest can have. */
    default boolean isOpticalDrive(String device) {
        try {
            return Path.of(device).toRealPath().toString().matches("/dev/(.*/)?sr[0-9]+");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The image with all that is below it, which its headers say where the definition does not. What only prints a command line
     * leaves it as it is.
     *
     * @throws org.qmp4j.supervisor.error.ChainException when that cannot be told, or must not be believed
     */
    default StorageImage detected(StorageImage image) {
        return image;
    }

    /** The device by which programs speak to that SCSI unit; empty when there is none. */
    default Optional<String> scsiGeneric(HostUnit unit) {
        String host = unit.adapter().replaceFirst("^scsi_host", "");
        Path devices = Path.of("/sys/bus/scsi/devices")
                .resolve(host + ":" + unit.bus() + ":" + unit.target() + ":" + unit.unit())
                .resolve("scsi_generic");
        String[] names = devices.toFile().list();
        return names == null || names.length == 0 ? Optional.empty() : Optional.of("/dev/" + names[0]);
    }

    /** Where a volume of a storage pool is; empty when it is not known. */
    default Optional<StorageImage> volume(VolumeSource volume) {
        return Optional.empty();
    }
}
