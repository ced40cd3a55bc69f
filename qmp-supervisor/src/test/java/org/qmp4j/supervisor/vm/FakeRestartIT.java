package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.util.List;
import org.qmp4j.testkit.process.ProcessFault;
import org.qmp4j.testkit.script.GuestAct;

class FakeRestartIT extends RestartContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }

    @Override
    Lab makeLab(GuestAct act) throws IOException {
        return Lab.withFake(List.of(ProcessFault.guest(act)));
    }
}
