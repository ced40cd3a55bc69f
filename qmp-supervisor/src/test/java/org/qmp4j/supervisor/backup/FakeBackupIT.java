package org.qmp4j.supervisor.backup;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.supervisor.vm.Lab;

class FakeBackupIT extends BackupContract {
    @BeforeEach
    void begin() throws Exception {
        start();
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
