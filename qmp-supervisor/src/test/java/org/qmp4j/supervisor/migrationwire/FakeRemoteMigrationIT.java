package org.qmp4j.supervisor.migrationwire;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

class FakeRemoteMigrationIT extends RemoteMigrationContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
