package org.qmp4j.supervisor.vm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.MasterKey;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.launch.StorageAccess;
import org.qmp4j.supervisor.state.RunDirectory;
import org.qmp4j.supervisor.storage.SecretSource;

/**
 * How the secrets of one process get to it: encrypted, by a key that lies beside its sockets for as long as it lives.
 *
 * @param secrets whoever keeps them
 * @param key the key; null when the process has none
 */
record Sealing(SecretSource secrets, byte @Nullable [] key) {
    /** What a disk that is there already, and is only described once more, is described with. */
    private static final byte[] UNSAID = new byte[0];

    /** For a process that is about to be made: it has a key if there is somebody who keeps secrets. */
    static Sealing fresh(Host host, RunDirectory run) {
        if (host.secrets() == SecretSource.NONE) {
            return new Sealing(SecretSource.NONE, null);
        }
        byte[] key = MasterKey.random();
        run.writeMasterKey(key);
        return new Sealing(host.secrets(), key);
    }

    /** For one that is only thought of: nothing is kept. */
    static Sealing trial(Host host) {
        return new Sealing(host.secrets(), host.secrets() == SecretSource.NONE ? null : MasterKey.random());
    }

    /**
     * For a process that runs, whose disks are described to be changed or removed: a secret of theirs that nobody knows any more
     * keeps nothing from being done. Whoever plugs one in asks first.
     */
    static Sealing of(Host host, RunDirectory run) {
        SecretSource known = host.secrets();
        SecretSource lenient = secret -> Optional.of(known.value(secret).orElse(UNSAID));
        return new Sealing(lenient, run.masterKey().orElseGet(MasterKey::random));
    }

    RunPaths paths(RunPaths paths, RunDirectory run) {
        return key == null ? paths : paths.withMasterKey(run.masterKeyFile());
    }

    LaunchSources sources(LaunchSources sources) {
        MasterKey by = key == null ? null : MasterKey.of(key);
        return sources.with(new StorageAccess(secrets, by, HostStorage.HERE));
    }

    @Override
    public String toString() {
        return key == null ? "no key" : "a key";
    }
}
