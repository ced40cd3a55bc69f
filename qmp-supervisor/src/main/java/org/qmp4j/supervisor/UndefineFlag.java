package org.qmp4j.supervisor;

import java.util.Locale;

/** What of a domain goes with its definition only when that is asked for; libvirt's words ({@code VIR_DOMAIN_UNDEFINE_*}). */
public enum UndefineFlag {
    /** The state that its next start was to go on from. */
    MANAGED_SAVE,
    /** What is known of its snapshots; their images stay. */
    SNAPSHOTS_METADATA,
    /** What is known of its checkpoints; the bitmaps in its images stay. */
    CHECKPOINTS_METADATA,
    /** What its firmware has kept; a file that its definition names stays. */
    NVRAM;

    /** The word of it, as on a command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
