package org.qmp4j.supervisor;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

class FakeBackupCrashIT extends BackupCrashContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }

    @Override
    int stride() {
        return 1;
    }
}
