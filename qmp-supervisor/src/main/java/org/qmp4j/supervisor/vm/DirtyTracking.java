package org.qmp4j.supervisor.vm;

import org.qmp4j.supervisor.launch.Accelerator;
import org.qmp4j.supervisor.state.LiveRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a QEMU notices all that its guest writes to memory that is being sent. Before 9.0 it misses some of what a guest without KVM
 * writes, for the lack of a TLB flush that later versions have: pages that were sent before are then never sent again.
 *
 * @param kvm whether KVM runs the guest
 * @param version of the QEMU that sends it; one that cannot be read is taken for an old one
 */
public record DirtyTracking(boolean kvm, String version) {
    private static final Logger LOG = LoggerFactory.getLogger(DirtyTracking.class);

    /** The first version that notices all. */
    private static final int SOUND = 9;

    /** That of a process. */
    public static DirtyTracking of(LiveRecord.Qemu qemu) {
        return new DirtyTracking(qemu.accelerator().equals(Accelerator.KVM.name()), qemu.version());
    }

    /** Whether the guest may run while its memory is sent. */
    public boolean isSound() {
        return kvm || major() >= SOUND;
    }

    /** For people: what becomes of such a guest if it runs meanwhile. */
    public String flaw() {
        return "QEMU " + version.replaceFirst(" .*", "")
                + " loses memory of a guest without KVM that runs while it is sent (" + SOUND + ".0 and later do not)";
    }

    /**
     * Has a guest that runs stand still before its memory is sent, where it may not run meanwhile. That it ran must be known to whoever
     * comes next if we die here: it is noted before this is called.
     *
     * @return whether it stands still
     */
    public static boolean hold(JobScope scope) {
        DirtyTracking tracking = of(scope.record().qemu());
        if (tracking.isSound()) {
            return false;
        }
        LOG.info("[{}] stands still while its memory is sent: {}", scope.label(), tracking.flaw());
        scope.await(scope.monitor().suspend());
        // its state is known to be paused before the reply comes, and the reason is ours
        scope.remark("it stands still while its memory is sent: " + tracking.flaw());
        return true;
    }

    private int major() {
        String digits = version.replaceFirst("\\..*", "");
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }
}
