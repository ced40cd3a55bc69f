package org.qmp4j.supervisor.localmigration;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

class FakeMigrationFaultIT extends MigrationFaultContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
