package org.qmp4j.supervisor.vm;

import java.io.IOException;

/** The contract on the fake QEMU of the test kit: everywhere, without an installation. */
class FakeDomainLifecycleIT extends DomainLifecycleContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }
}
