package org.qmp4j.real;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;

/** Holds QEMU's main loop: a secret object is read from a FIFO that nobody writes to until the wedge is pulled out. */
final class Wedge implements AutoCloseable {
    private final Path fifo;
    private final RandomAccessFile writer;

    Wedge(Path directory, String name) {
        fifo = directory.resolve(name);
        try {
            int code = new ProcessBuilder("mkfifo", fifo.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("mkfifo ended with " + code);
            }
            // for reading too: opening a FIFO for writing alone would wait for QEMU
            writer = new RandomAccessFile(fifo.toFile(), "rw");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The command that gets stuck; the object has the wedge's name as its id. */
    QmpCommand<JsonNode> command() {
        return QmpCommand.of(
                "object-add",
                QmpJson.object().put("qom-type", "secret").put("id", name()).put("file", fifo.toString()));
    }

    String name() {
        return String.valueOf(fifo.getFileName());
    }

    /** Waits until QEMU has opened the FIFO: from then on its main loop stands still. */
    void awaitHold(RealQemuProcess qemu) {
        RealQemuCase.eventually("QEMU opens " + fifo, () -> {
            try (Stream<Path> all = Files.list(Path.of("/proc/" + qemu.pid() + "/fd"))) {
                return all.anyMatch(this::isFifo);
            } catch (IOException e) {
                return false;
            }
        });
    }

    private boolean isFifo(Path link) {
        try {
            return Files.readSymbolicLink(link).endsWith(name());
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets QEMU go on. */
    void pullOut() {
        try {
            writer.write("let me go".getBytes(StandardCharsets.US_ASCII));
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
