package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.qmp4j.supervisor.vm.Lab;

/** A file system below the root of a lab that is full soon. Only root can have one: else the test is skipped. */
public final class SmallDisk implements AutoCloseable {
    private final Path path;
    private boolean mounted;

    /** @param size as mount has it, such as {@code 2m} */
    public SmallDisk(Lab lab, String size) throws IOException {
        path = Files.createDirectory(lab.root().resolve("small"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", path.toString()) == 0;
        assumeTrue(mounted, "only root can mount a file system that is full soon");
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command).start().onExit().join().exitValue();
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** It gets more room. */
    public void grow(String size) throws IOException {
        assertEquals(0, run("mount", "-o", "remount,size=" + size, path.toString()));
    }

    /** Its place is empty then; what still has a file of it open keeps that until it ends. */
    @Override
    public void close() throws IOException {
        if (mounted) {
            assertEquals(0, run("umount", "--lazy", path.toString()));
            mounted = false;
        }
    }
}
