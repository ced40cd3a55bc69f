package org.qmp4j.supervisor.livemigration;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

/** The contract on the fake. */
class FakeLiveMigrationIT extends LiveMigrationContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
