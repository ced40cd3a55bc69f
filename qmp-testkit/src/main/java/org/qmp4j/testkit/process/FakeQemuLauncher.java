package org.qmp4j.testkit.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.testkit.schema.QemuVersion;

/** Makes an executable file that is the fake QEMU, to be named wherever QEMU's program is named. */
public final class FakeQemuLauncher {

    private static final String NAME = "fake-qemu";

    private FakeQemuLauncher() {}

    /**
     * Writes the executable {@code fake-qemu} into a directory, which must exist. It runs with the Java and the class path
     * of the caller, so it is of use for as long as these are where they are.
     *
     * @return the path of the executable
     * @throws IOException if the file cannot be written
     */
    public static Path install(Path directory) throws IOException {
        return install(directory, QemuVersion.V7_2);
    }

    /** As {@link #install(Path)}, for one of the versions that a fake can be. */
    public static Path install(Path directory, QemuVersion version) throws IOException {
        List<String> classPath = new ArrayList<>();
        for (Class<?> type : List.of(FakeQemuMain.class, JsonNode.class, JsonParser.class, JsonInclude.class)) {
            classPath.add(location(type).toString());
        }
        Path script = directory.resolve(NAME);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // exec: the shell's pid becomes the fake's, as a supervisor expects of the program that it starts
        Files.writeString(
                script,
                String.join(
                        "\n",
                        "#!/bin/sh",
                        "# the fake QEMU of the qmp4j test kit; -Xshare and the small compiler are for a quick start",
                        "exec " + quoted(java) + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx64m \\",
                        "    -D" + FakeQemuMain.VERSION_PROPERTY + "=" + version.branch() + " \\",
                        "    -cp " + quoted(String.join(":", classPath)) + " " + FakeQemuMain.class.getName()
                                + " \"$@\"",
                        ""));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    private static Path location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("it is not known where " + type + " was loaded from");
        }
        try {
            URI uri = source.getLocation().toURI();
            return Path.of(uri);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    type + " was loaded from " + source.getLocation() + ", which is no file", e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
