package org.qmp4j.supervisor.checkpoint;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.supervisor.vm.Lab;

class FakeCheckpointIT extends CheckpointContract {
    @BeforeEach
    void begin() throws Exception {
        start();
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
