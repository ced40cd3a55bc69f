package org.qmp4j.supervisor.launch;

import java.util.UUID;
import java.util.function.Supplier;
import org.qmp4j.supervisor.domain.MacAddress;

/**
 * What a plan must not make up by itself.
 *
 * @param macs new MAC addresses; a good one is stable for the domain, so that a guest keeps its card over starts
 */
public record LaunchSources(Supplier<MacAddress> macs) {
    /** Sources that give the same domain the same things at every start. */
    public static LaunchSources of(UUID domain) {
        return new LaunchSources(new StableMacs(domain));
    }
}
