package org.qmp4j.supervisor;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.DomainLock;
import org.qmp4j.supervisor.vm.DomainCare;

/**
 * How what is kept of a domain goes: first its definition, from which moment on the domain does not exist, then all else. Who is
 * killed before that moment has undefined nothing; who is killed after it has left files, which the next one to open the root
 * removes.
 */
final class Undefinition implements DomainCare {
    private static final String UNDEFINE = "undefine";

    /** What would be lost with the definition. */
    static Set<UndefineFlag> holds(DomainDirectory directory) {
        Set<UndefineFlag> held = EnumSet.noneOf(UndefineFlag.class);
        keep(held, UndefineFlag.MANAGED_SAVE, directory.managedSave().exists());
        keep(
                held,
                UndefineFlag.SNAPSHOTS_METADATA,
                !directory.snapshots().names().isEmpty());
        keep(
                held,
                UndefineFlag.CHECKPOINTS_METADATA,
                directory.checkpoints().read().isPresent());
        keep(held, UndefineFlag.NVRAM, directory.nvram().exist());
        return held;
    }

    private static void keep(Set<UndefineFlag> held, UndefineFlag what, boolean there) {
        if (there) {
            held.add(what);
        }
    }

    void intend(DomainDirectory directory) {
        directory.journal().write(UNDEFINE, "intended", Map.of());
    }

    void passed(DomainDirectory directory) {
        directory.journal().pass(UNDEFINE, "forgotten");
    }

    /** The domain is there still: whoever wants it gone asks again. */
    @Override
    public void taken(DomainDirectory directory) {
        if (isUnderWay(directory) && directory.definition().isPresent()) {
            directory.journal().clear(UNDEFINE);
        }
    }

    /** For files without a definition: they are removed if that was meant, or if they never had one, and nobody is about it. */
    void finish(DomainDirectory directory) {
        if (!isToGo(directory)) {
            return;
        }
        DomainLock lock;
        try {
            lock = directory.lock();
        } catch (DomainLockedException e) {
            return; // somebody is about it
        }
        try {
            if (isToGo(directory) && directory.definition().isEmpty()) {
                directory.remove();
            }
        } finally {
            lock.close();
        }
    }

    private static boolean isToGo(DomainDirectory directory) {
        return isUnderWay(directory) || directory.exists() && directory.isBarelyMade();
    }

    private static boolean isUnderWay(DomainDirectory directory) {
        return directory.exists() && directory.journal().entry(UNDEFINE).isPresent();
    }
}
