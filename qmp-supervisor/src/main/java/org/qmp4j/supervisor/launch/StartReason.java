package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.genid.GenIdDecision;

/** Why a QEMU process is started; it decides what is new about the guest and what is carried on. */
public sealed interface StartReason {
    /** Which generation id the guest gets. */
    GenIdDecision genid();

    /** The guest boots from its disks. */
    record FreshBoot(GenIdDecision genid) implements StartReason {}

    /**
     * The guest comes from elsewhere.
     *
     * @param from where its state is read from, as {@code -incoming} has it
     */
    record Incoming(GenIdDecision genid, String from) implements StartReason {
        /** Where the state comes from is said later, on the monitor. */
        public static final String LATER = "defer";
    }
}
