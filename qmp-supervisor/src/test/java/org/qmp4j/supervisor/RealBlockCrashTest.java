package org.qmp4j.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealBlockCrashTest extends BlockCrashContract {
    private static Path emulator() {
        return RealQemuBinary.find().orElseThrow().path();
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(emulator());
    }

    @Override
    Path tools() {
        try {
            return ChainGuest.toolsOf(emulator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fake dies at all of them. */
    @Override
    int stride() {
        return Integer.getInteger("crash.stride", 3);
    }
}
