package org.qmp4j.supervisor.launch;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.MacAddress;

/**
 * What a plan must not make up by itself.
 *
 * @param macs new MAC addresses; a good one is stable for the domain, so that a guest keeps its card over starts
 * @param secrets the values of secrets
 * @param masterKey by which they are encrypted; null when the process has no such key
 * @param host the storage of the host
 */
public record LaunchSources(
        Supplier<MacAddress> macs,
        SecretSource secrets,
        @Nullable MasterKey masterKey,
        StorageHost host) {
    /** Sources that know no secrets. */
    public LaunchSources(Supplier<MacAddress> macs) {
        this(macs, SecretSource.NONE, null, StorageHost.THIS);
    }

    /** Sources that give the same domain the same things at every start. */
    public static LaunchSources of(UUID domain) {
        return new LaunchSources(new StableMacs(domain));
    }
}
