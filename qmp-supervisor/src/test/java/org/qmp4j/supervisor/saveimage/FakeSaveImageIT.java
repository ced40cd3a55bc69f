package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

/** The contract on the fake. */
class FakeSaveImageIT extends SaveImageContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
