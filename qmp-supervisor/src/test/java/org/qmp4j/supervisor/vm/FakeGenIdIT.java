package org.qmp4j.supervisor.vm;

import java.io.IOException;

class FakeGenIdIT extends GenIdContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
