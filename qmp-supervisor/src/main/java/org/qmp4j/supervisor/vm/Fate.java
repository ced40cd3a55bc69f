package org.qmp4j.supervisor.vm;

import org.qmp4j.supervisor.state.RestartPolicy;

/** On whose account a process has ended. */
enum Fate {
    /** Somebody stopped it, us included. */
    STOPPED(false, false),
    /** Its guest has switched itself off, or rebooted where that ends its process. */
    GUEST_ENDED(false, true),
    /** Its guest crashed, or QEMU died. */
    FAILED(true, true);

    private final boolean failure;
    private final boolean byItself;

    Fate(boolean failure, boolean byItself) {
        this.failure = failure;
        this.byItself = byItself;
    }

    boolean calls(RestartPolicy policy) {
        return switch (policy.when()) {
            case NEVER -> false;
            case ON_FAILURE -> failure;
            case ALWAYS -> byItself;
        };
    }

    /** Of a QEMU that has ended by itself, by what was known of it then. */
    static Fate of(Situation last) {
        if (last.known() != DomainState.SHUT_DOWN) {
            return FAILED;
        }
        return switch (last.reason()) {
            case "host-qmp-quit", "host-signal", "host-ui" -> STOPPED;
            case "host-error", "guest-panic" -> FAILED;
            default -> GUEST_ENDED;
        };
    }
}
