package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.util.List;
import org.qmp4j.testkit.process.ProcessFault;
import org.qmp4j.testkit.script.GuestAct;

class FakeWatchdogIT extends WatchdogContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake(List.of(ProcessFault.guest(GuestAct.WATCHDOG)));
    }
}
