package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;

/**
 * What keeps a QEMU from harming its host.
 *
 * @param sandbox whether the seccomp sandbox is switched on
 * @param user whom it becomes once it has opened what it needs, or null
 * @param runWith whether it is told so by {@code -run-with user=}, else by {@code -runas}
 */
public record Confinement(boolean sandbox, @Nullable String user, boolean runWith) {
    static Confinement of(QemuCapabilities capabilities, LaunchSources sources) {
        return new Confinement(
                capabilities.seccomp(), sources.user(), capabilities.options().contains("run-with.user"));
    }
}
