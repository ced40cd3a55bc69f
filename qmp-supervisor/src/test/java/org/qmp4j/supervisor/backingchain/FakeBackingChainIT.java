package org.qmp4j.supervisor.backingchain;

import java.nio.file.Files;
import java.nio.file.Path;
import org.qmp4j.supervisor.image.Memory;
import org.qmp4j.supervisor.vm.Lab;

class FakeBackingChainIT extends BackingChainContract {
    @Override
    Lab makeLab() throws Exception {
        return Lab.withFake();
    }

    @Override
    void make(Path image, String backing, String format) throws Exception {
        Files.write(
                image, backing.isEmpty() ? Memory.qcow2(0, 0, "") : Memory.qcow2(0, 0, backing, Memory.format(format)));
    }
}
