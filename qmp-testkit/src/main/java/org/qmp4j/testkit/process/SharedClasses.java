package org.qmp4j.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An archive of the classes that the fake loads (class data sharing), which halves its start. Made once in the life of
 * this Java, in the background and in a directory of its own that goes with it; a launcher's script uses it when it is
 * there, and does without if it cannot be made. Java archives jars alone, so directories of classes are packed first.
 */
final class SharedClasses {

    private static final long LONGEST_SECONDS = 60;
    private static @Nullable SharedClasses instance;

    private final Path directory;
    private final CompletableFuture<Boolean> made = new CompletableFuture<>();
    private final List<String> classPath;
    private volatile @Nullable Process running;

    private SharedClasses(List<String> classPath) throws IOException {
        this.classPath = classPath;
        directory = Files.createTempDirectory("qmp4j-fake-classes");
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove, "fake-classes-removal"));
        Thread thread = new Thread(this::make, "fake-classes");
        thread.setDaemon(true);
        thread.start();
    }

    /** The archive of this class path. */
    static synchronized SharedClasses of(List<String> classPath) throws IOException {
        if (instance == null) {
            instance = new SharedClasses(List.copyOf(classPath));
        }
        return instance;
    }

    /** Where the archive will be. */
    Path archive() {
        return directory.resolve("fake.jsa");
    }

    /** The class path that the archive is good for. */
    List<String> jars() {
        List<String> jars = new ArrayList<>();
        for (int i = 0; i < classPath.size(); i++) {
            boolean packed = Files.isDirectory(Path.of(classPath.get(i)));
            jars.add(packed ? directory.resolve(i + ".jar").toString() : classPath.get(i));
        }
        return jars;
    }

    /** Waits until the archive is made; false if it could not be. */
    boolean await() {
        return made.join();
    }

    private void make() {
        try {
            List<String> jars = jars();
            for (int i = 0; i < jars.size(); i++) {
                if (!jars.get(i).equals(classPath.get(i))) {
                    pack(Path.of(classPath.get(i)), Path.of(jars.get(i)));
                }
            }
            Path draft = directory.resolve("draft.jsa");
            List<String> command = new ArrayList<>(FakeQemuLauncher.java());
            command.addAll(List.of("-XX:ArchiveClassesAtExit=" + draft, "-cp", String.join(":", jars)));
            command.addAll(List.of(FakeQemuMain.class.getName(), FakeQemuMain.REHEARSAL));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            running = process;
            boolean done = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            if (done) {
                Files.move(draft, archive(), StandardCopyOption.ATOMIC_MOVE);
            }
            made.complete(done);
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            // the fake starts without it, only slower
            made.complete(false);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(java.io.File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private void remove() {
        Process process = running;
        if (process != null) {
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("qmp4j: " + directory + " could not be removed: " + e);
        }
    }
}
