package org.qmp4j.supervisor;

import org.qmp4j.supervisor.localmigration.Moving;
import org.qmp4j.supervisor.vm.Lab;

/** The same of a guest that stands still while its memory is copied: the fake is a QEMU 7.2 without KVM. */
class FakeCopiedLocalMigrationCrashIT extends FakeLocalMigrationCrashIT {
    @Override
    String xml(Lab lab) {
        return Moving.copied(super.xml(lab));
    }

    @Override
    String places() {
        return "local-migration/(before-)?(moving|held|stopped|switchover|transferred|commit)";
    }
}
