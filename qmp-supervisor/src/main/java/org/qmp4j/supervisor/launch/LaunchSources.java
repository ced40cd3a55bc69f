package org.qmp4j.supervisor.launch;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.MacAddress;

/**
 * What a plan must not make up by itself.
 *
 * @param macs new MAC addresses; a good one is stable for the domain, so that a guest keeps its card over starts
 * @param user whom QEMU becomes once it has opened what it needs, or null: whoever starts it
 * @param secrets the values of secrets
 * @param masterKey by which they are encrypted; null when the process has no such key
 * @param host the storage of the host
 */
public record LaunchSources(
        Supplier<MacAddress> macs,
        @Nullable String user,
        SecretSource secrets,
        @Nullable MasterKey masterKey,
        StorageHost host) {
    /** Sources that know no secrets. */
    public LaunchSources(Supplier<MacAddress> macs, @Nullable String user) {
        this(macs, user, SecretSource.NONE, null, StorageHost.THIS);
    }

    /** Sources that give the same domain the same things at every start. */
    public static LaunchSources of(UUID domain) {
        return new LaunchSources(new StableMacs(domain), null);
    }

    /** The same, with that user for QEMU. */
    public LaunchSources withUser(@Nullable String value) {
        return new LaunchSources(macs, value, secrets, masterKey, host);
    }
}
