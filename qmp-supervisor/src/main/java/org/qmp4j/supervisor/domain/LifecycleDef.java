package org.qmp4j.supervisor.domain;

import java.util.Optional;

/**
 * What is done when the guest ends.
 *
 * @param onPoweroff when it powers itself off
 * @param onReboot when it reboots itself
 * @param onCrash when its kernel panics
 */
public record LifecycleDef(LifecycleAction onPoweroff, LifecycleAction onReboot, LifecycleAction onCrash) {
    /** What is done when nothing is said. */
    public static final LifecycleDef STANDARD =
            new LifecycleDef(LifecycleAction.DESTROY, LifecycleAction.RESTART, LifecycleAction.DESTROY);

    public LifecycleDef {
        problem(onPoweroff, onReboot).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    private static Optional<String> problem(LifecycleAction onPoweroff, LifecycleAction onReboot) {
        if (onPoweroff.dumpsCore() || onReboot.dumpsCore()) {
            return Optional.of("only <on_crash> may write a core dump");
        }
        // QEMU cannot tell a reboot from a power off then: both are a shutdown to it
        return onPoweroff.restarts() && !onReboot.restarts()
                ? Optional.of("<on_poweroff>restart</on_poweroff> needs <on_reboot>restart</on_reboot>")
                : Optional.empty();
    }

    /** Whether QEMU must not carry out a reboot by itself. */
    public boolean catchesReboot() {
        return !onReboot.restarts();
    }
}
