package org.qmp4j.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealSnapshotCrashTest extends SnapshotCrashContract {
    @Override
    Lab makeLab() throws Exception {
        return Lab.with(RealQemuBinary.find().orElseThrow().path());
    }

    @Override
    Path tools() {
        try {
            return ChainGuest.toolsOf(RealQemuBinary.find().orElseThrow().path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fake dies at all of them. */
    @Override
    int stride() {
        return Integer.getInteger("crash.stride", 5);
    }
}
