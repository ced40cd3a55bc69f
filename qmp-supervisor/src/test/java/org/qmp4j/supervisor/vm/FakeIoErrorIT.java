package org.qmp4j.supervisor.vm;

import java.util.List;
import org.qmp4j.testkit.process.ProcessFault;

class FakeIoErrorIT extends IoErrorContract {
    @Override
    Lab makeLab() throws Exception {
        return Lab.withFake(List.of(ProcessFault.fullDisk()));
    }

    @Override
    String xml() {
        return lab().xml("writing");
    }
}
