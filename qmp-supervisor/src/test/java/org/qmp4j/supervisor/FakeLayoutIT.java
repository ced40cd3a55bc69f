package org.qmp4j.supervisor;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

class FakeLayoutIT extends LayoutContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
