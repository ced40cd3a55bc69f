package org.qmp4j.supervisor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.qmp4j.supervisor.launch.MasterKey;
import org.qmp4j.supervisor.launch.StorageAccess;
import org.qmp4j.supervisor.launch.StorageHost;

/** What a command line that nobody runs is made of, in the place of what a host and its secrets would say. */
final class Translation {
    /** What libvirt's tests have as the value of every secret. */
    private static final String SECRET = "AQCVn5hO6HzFAhAAq0NCv8jtJcIcE+HOBlMQ1A";

    private static final int KEY = 32;
    private static final int VECTOR = 16;

    private Translation() {}

    static StorageAccess storage() {
        return new StorageAccess(
                secret -> Optional.of(SECRET.getBytes(StandardCharsets.UTF_8)),
                new MasterKey(counted(KEY), () -> counted(VECTOR)),
                new Host());
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
    }
}
