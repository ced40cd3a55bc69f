package org.qmp4j.supervisor;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.vm.Lab;

class FakeSnapshotCrashIT extends SnapshotCrashContract {
    @Override
    Lab makeLab() throws Exception {
        return Lab.withFake();
    }

    @Override
    @Nullable
    Path tools() {
        return null;
    }

    /** At all of them. */
    @Override
    int stride() {
        return 1;
    }
}
