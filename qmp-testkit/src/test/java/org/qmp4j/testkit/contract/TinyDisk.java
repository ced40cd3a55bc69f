package org.qmp4j.testkit.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** A disk of 64 KiB in memory, to be filled. */
final class TinyDisk {

    private static final byte[] PAGE = new byte[4096];

    private TinyDisk() {}

    /** @throws TestAbortedException if this user may not mount */
    static AutoCloseable mount(Path directory) throws Exception {
        if (run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", directory.toString()) != 0) {
            throw new TestAbortedException("this user may not mount a disk that could be filled");
        }
        return () -> run("umount", directory.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    static void fill(Path directory) throws IOException {
        try (OutputStream file = Files.newOutputStream(directory.resolve("filling"))) {
            while (true) {
                file.write(PAGE);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
    }
}
