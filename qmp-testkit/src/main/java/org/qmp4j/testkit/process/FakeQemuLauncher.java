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

/**
 * Makes an executable file that is the fake QEMU, to be named wherever QEMU's program is named. Not safe for use by
 * several threads.
 */
public final class FakeQemuLauncher {

    private static final String NAME = "fake-qemu";

    private final Path directory;
    private final List<ProcessFault> faults = new ArrayList<>();
    private QemuVersion version = QemuVersion.V7_2;
    private boolean shared = true;

    private FakeQemuLauncher(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes the executable {@code fake-qemu} into a directory, which must exist. It runs with the Java and the class path
     * of the caller, so it is of use for as long as these are where they are.
     *
     * @return the path of the executable
     * @throws IOException if the file cannot be written
     */
    public static Path install(Path directory) throws IOException {
        return at(directory).install();
    }

    /** As {@link #install(Path)}, for one of the versions that a fake can be. */
    public static Path install(Path directory, QemuVersion version) throws IOException {
        return at(directory).version(version).install();
    }

    /** An executable that is still to be described. */
    public static FakeQemuLauncher at(Path directory) {
        return new FakeQemuLauncher(directory);
    }

    /** Which QEMU it is; 7.2 if not said. */
    public FakeQemuLauncher version(QemuVersion which) {
        version = which;
        return this;
    }

    /** Every process that is started has this fault. */
    public FakeQemuLauncher fault(ProcessFault fault) {
        faults.add(fault);
        return this;
    }

    /** Does without the archive of classes that makes a quick start. */
    FakeQemuLauncher unshared() {
        shared = false;
        return this;
    }

    /** As {@link #install(Path)}. */
    public Path install() throws IOException {
        List<String> classPath = classPath();
        List<String> lines = new ArrayList<>();
        lines.add("#!/bin/sh");
        lines.add("# the fake QEMU of the qmp4j test kit");
        lines.add("classes=" + quoted(String.join(":", classPath)));
        lines.add("share=-Xshare:auto");
        if (shared) {
            SharedClasses archive = SharedClasses.of(classPath);
            lines.add("archive=" + quoted(archive.archive().toString()));
            lines.add("if [ -r \"$archive\" ]; then");
            lines.add("    share=-XX:SharedArchiveFile=$archive");
            lines.add("    classes=" + quoted(String.join(":", archive.jars())));
            lines.add("fi");
        }
        StringBuilder java = new StringBuilder("exec");
        java().forEach(word -> java.append(' ').append(quoted(word)));
        // exec: the shell's pid becomes the fake's, as a supervisor expects of the program that it starts
        lines.add(java + " \"$share\" \\");
        lines.add("    -D" + FakeQemuMain.VERSION_PROPERTY + "=" + version.branch() + " \\");
        lines.add("    -D" + FakeQemuMain.FAULTS_PROPERTY + "=" + quoted(ProcessFault.text(faults)) + " \\");
        lines.add("    -cp \"$classes\" " + FakeQemuMain.class.getName() + " \"$@\"");
        lines.add("");
        Path script = directory.resolve(NAME);
        Files.writeString(script, String.join("\n", lines));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    /** The Java that runs the fake: the small compiler and collector are for a quick start. */
    static List<String> java() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");
    }

    static List<String> classPath() {
        List<String> classPath = new ArrayList<>();
        for (Class<?> type : List.of(FakeQemuMain.class, JsonNode.class, JsonParser.class, JsonInclude.class)) {
            classPath.add(location(type).toString());
        }
        return classPath;
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
