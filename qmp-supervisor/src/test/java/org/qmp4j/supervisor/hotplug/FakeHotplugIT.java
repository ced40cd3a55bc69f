package org.qmp4j.supervisor.hotplug;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

class FakeHotplugIT extends HotplugContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
