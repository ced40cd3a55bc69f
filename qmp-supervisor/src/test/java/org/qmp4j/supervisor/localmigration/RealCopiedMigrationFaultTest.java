package org.qmp4j.supervisor.localmigration;

import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;

/** The same of a guest whose memory is copied, which stands still meanwhile under a QEMU before 9.0. */
@RealQemu
class RealCopiedMigrationFaultTest extends RealMigrationFaultTest {
    @Override
    Domain define(Lab lab) {
        return lab.supervisor().define(Moving.copied(lab.xml("mover")));
    }
}
