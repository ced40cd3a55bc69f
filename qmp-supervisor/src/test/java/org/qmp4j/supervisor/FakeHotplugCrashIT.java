package org.qmp4j.supervisor;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

class FakeHotplugCrashIT extends HotplugCrashContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
