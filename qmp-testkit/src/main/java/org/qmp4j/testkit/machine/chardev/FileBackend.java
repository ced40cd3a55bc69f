package org.qmp4j.testkit.machine.chardev;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.qmp4j.testkit.commandline.Complaints;

/** A file that gets what the guest writes. */
final class FileBackend implements Backend {

    private final OutputStream file;

    FileBackend(String path, boolean append) throws Refused {
        try {
            file = append
                    ? Files.newOutputStream(Path.of(path), StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    : Files.newOutputStream(Path.of(path));
        } catch (IOException e) {
            throw new Refused("Could not open '" + path + "': " + Complaints.of(e));
        }
    }

    @Override
    public String filename() {
        return "file";
    }

    @Override
    public void write(byte[] bytes) {
        try {
            file.write(bytes);
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: the file of a chardev takes no more: " + e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: the file of a chardev does not close: " + e);
        }
    }
}
