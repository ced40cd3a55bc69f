package org.qmp4j.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.vm.Lab;

class FakeTogetherCrashIT extends TogetherCrashContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }

    @Override
    @Nullable
    Path tools() {
        return null;
    }

    @Override
    int stride() {
        return 2;
    }
}
