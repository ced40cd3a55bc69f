package org.qmp4j.supervisor;

import org.qmp4j.supervisor.localmigration.Moving;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;

/** The same of a guest whose memory is copied, which stands still meanwhile under a QEMU before 9.0. */
@RealQemu
class RealCopiedLocalMigrationCrashTest extends RealLocalMigrationCrashTest {
    @Override
    String xml(Lab lab) {
        return Moving.copied(super.xml(lab));
    }

    @Override
    String places() {
        return "local-migration/(moving|held|stopped|transferred)";
    }
}
