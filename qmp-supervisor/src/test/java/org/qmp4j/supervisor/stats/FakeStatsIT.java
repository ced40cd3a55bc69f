package org.qmp4j.supervisor.stats;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;

class FakeStatsIT extends StatsContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
