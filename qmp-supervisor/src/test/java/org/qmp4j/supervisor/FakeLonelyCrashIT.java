package org.qmp4j.supervisor;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

class FakeLonelyCrashIT extends LonelyCrashContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
