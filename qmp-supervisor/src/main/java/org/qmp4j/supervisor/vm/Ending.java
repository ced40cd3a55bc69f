package org.qmp4j.supervisor.vm;

import java.util.Optional;
import org.qmp4j.supervisor.domain.LifecycleAction;
import org.qmp4j.supervisor.domain.LifecycleDef;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;

/** How a guest has come to its end, while its process is there still. */
enum Ending {
    /** It powered itself off, or was asked to by somebody else than us. */
    POWEROFF("the guest powered itself off"),
    /** It rebooted itself, and QEMU was told not to. */
    REBOOT("the guest rebooted itself"),
    /** Its kernel panicked. */
    CRASH("the guest crashed");

    private final String text;

    Ending(String text) {
        this.text = text;
    }

    LifecycleAction action(LifecycleDef lifecycle) {
        return switch (this) {
            case POWEROFF -> lifecycle.onPoweroff();
            case REBOOT -> lifecycle.onReboot();
            case CRASH -> lifecycle.onCrash();
        };
    }

    /** On whose account the process ends, if it is ended over it. */
    Fate fate() {
        return this == CRASH ? Fate.FAILED : Fate.GUEST_ENDED;
    }

    /** What an event says; empty for all that is not the end of a guest, as that of QEMU itself. */
    static Optional<Ending> of(DomainEvent event) {
        if (event instanceof DomainEvent.Panicked panicked && !panicked.action().equals("run")) {
            return Optional.of(CRASH);
        }
        if (event instanceof DomainEvent.ShutDown off) {
            return switch (off.reason()) {
                // QEMU itself is about to end
                case "host-qmp-quit", "host-signal", "host-error" -> Optional.empty();
                case "guest-reset", "host-qmp-system-reset" -> Optional.of(REBOOT);
                case "guest-panic" -> Optional.of(CRASH);
                default -> Optional.of(POWEROFF);
            };
        }
        return Optional.empty();
    }

    /**
     * What a state says that was found, not seen to come. QEMU does not tell a reboot from a power off then: where they are
     * not to be treated alike, nothing is known.
     */
    static Optional<Ending> of(RunState found, LifecycleDef lifecycle) {
        return switch (found.word()) {
            case "guest-panicked" -> Optional.of(CRASH);
            case "shutdown" ->
                lifecycle.catchesReboot() && lifecycle.onPoweroff() != lifecycle.onReboot()
                        ? Optional.empty()
                        : Optional.of(POWEROFF);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
