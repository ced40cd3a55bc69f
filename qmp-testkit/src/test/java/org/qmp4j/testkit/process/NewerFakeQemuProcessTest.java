package org.qmp4j.testkit.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qmp4j.testkit.schema.QemuVersion;

/** The contract for the fake 10.0. */
class NewerFakeQemuProcessTest extends QemuProcessContract {

    @Override
    Path program() throws IOException {
        Path installed = directory.resolve("fake-qemu");
        return Files.exists(installed) ? installed : FakeQemuLauncher.install(directory, QemuVersion.V10_0);
    }

    @Override
    String version() {
        return QemuVersion.V10_0.toString();
    }
}
