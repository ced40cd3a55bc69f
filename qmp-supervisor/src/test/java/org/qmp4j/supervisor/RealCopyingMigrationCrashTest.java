package org.qmp4j.supervisor;

import org.qmp4j.testkit.junit.RealQemu;

/** The same for a guest whose disk is copied: an image that was made for it goes with it, or goes. */
@RealQemu
class RealCopyingMigrationCrashTest extends RealLiveMigrationCrashTest {
    @Override
    boolean copying() {
        return true;
    }

    @Override
    String places() {
        return "arrival/making|start/(listening|loaded|accepted)|live-migration/(set|stopped|handed)";
    }
}
