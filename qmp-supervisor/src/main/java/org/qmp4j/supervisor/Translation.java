package org.qmp4j.supervisor;

import java.util.Optional;
import org.qmp4j.supervisor.domain.HostdevDef.HostUnit;
import org.qmp4j.supervisor.launch.MasterKey;
import org.qmp4j.supervisor.launch.StorageAccess;
import org.qmp4j.supervisor.launch.StorageHost;

/** What a command line that nobody runs is made of, in the place of what a host and its secrets would say. */
final class Translation {
    private static final int KEY = 32;
    private static final int VECTOR = 16;

    private Translation() {}

    static StorageAccess storage(DaemonSettings settings) {
        return new StorageAccess(settings::valueOf, new MasterKey(counted(KEY), () -> counted(VECTOR)), new Host());
    }

    /** The bytes 0, 1, 2 and so on. */
    private static byte[] counted(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** A host of which only names are known. */
    private static final class Host implements StorageHost {
        @Override
        public boolean isOpticalDrive(String device) {
            return device.equals("/dev/cdrom");
        }

        /** Some device: which it is is known when a domain starts. */
        @Override
        public Optional<String> scsiGeneric(HostUnit unit) {
            return Optional.of("/dev/sg0");
        }
    }
}
