package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.capabilities.FirmwareImages;
import org.qmp4j.supervisor.capabilities.HostFacts;
import org.qmp4j.supervisor.domain.MacAddress;

/**
 * What a plan must not make up by itself.
 *
 * @param macs new MAC addresses; a good one is stable for the domain, so that a guest keeps its card over starts
 * @param user whom QEMU becomes once it has opened what it needs, or null: whoever starts it
 * @param host what the memory of the host is like
 * @param firmware the firmware that is installed on the host, in the order in which it is to be chosen
 * @param now the time of day
 * @param storage the secrets and the storage of the host
 * @param tls what is encrypted by settings of the host
 */
public record LaunchSources(
        Supplier<MacAddress> macs,
        @Nullable String user,
        Supplier<HostFacts> host,
        Supplier<List<FirmwareImage>> firmware,
        Supplier<Instant> now,
        StorageAccess storage,
        HostTls tls) {
    /** Sources on this host, with those MAC addresses. */
    public LaunchSources(Supplier<MacAddress> macs) {
        this(
                macs,
                null,
                HostFacts::ofThisHost,
                () -> FirmwareImages.below(Path.of("/")),
                Instant::now,
                StorageAccess.PLAIN,
                HostTls.NONE);
    }

    /** Sources that give the same domain the same things at every start. */
    public static LaunchSources of(UUID domain) {
        return new LaunchSources(new StableMacs(domain));
    }

    /** The same, with that user for QEMU. */
    public LaunchSources withUser(@Nullable String value) {
        return new LaunchSources(macs, value, host, firmware, now, storage, tls);
    }

    /** The same on a host with that firmware. */
    public LaunchSources withFirmware(Supplier<List<FirmwareImage>> images) {
        return new LaunchSources(macs, user, host, images, now, storage, tls);
    }

    /** The same on another host at another time. */
    public LaunchSources on(HostFacts facts, Supplier<List<FirmwareImage>> images, Instant time) {
        return new LaunchSources(macs, user, () -> facts, images, () -> time, storage, tls);
    }

    /** The same with those secrets and that storage. */
    public LaunchSources with(StorageAccess access) {
        return new LaunchSources(macs, user, host, firmware, now, access, tls);
    }

    /** The same on a host with those settings for encryption. */
    public LaunchSources with(HostTls settings) {
        return new LaunchSources(macs, user, host, firmware, now, storage, settings);
    }
}
