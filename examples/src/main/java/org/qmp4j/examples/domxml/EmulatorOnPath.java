package org.qmp4j.examples.domxml;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The QEMU that is asked what it can do when nobody recorded that. */
final class EmulatorOnPath {
    private static final String NAME = "qemu-system-x86_64";

    private EmulatorOnPath() {}

    static String find(Map<String, String> environment) throws IOException {
        String named = environment.get("QMP4J_QEMU");
        if (named != null) {
            return Path.of(named).toAbsolutePath().toString();
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME).toAbsolutePath())
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "there is no " + NAME + " on the PATH: install it, or say --capabilities FILE"));
    }
}
