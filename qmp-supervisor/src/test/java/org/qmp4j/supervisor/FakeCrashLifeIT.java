package org.qmp4j.supervisor;

import java.io.IOException;
import java.util.List;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.process.ProcessFault;
import org.qmp4j.testkit.script.GuestAct;

class FakeCrashLifeIT extends CrashLifeContract {
    @Override
    Lab makeLab(CrashLife life) throws IOException {
        GuestAct act = life.act();
        return act == null ? Lab.withFake() : Lab.withFake(List.of(ProcessFault.guest(act)));
    }

    /** Its guests do not hear the power button, and their memory cannot be written down. */
    @Override
    List<CrashLife> lives() {
        return List.of(
                CrashLife.CREATE,
                CrashLife.CHECKPOINTS,
                CrashLife.AUTOSTART,
                CrashLife.RESTART,
                CrashLife.ENDING,
                CrashLife.SAVE,
                CrashLife.STOPPING);
    }
}
