package org.qmp4j.supervisor.imagefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program by which everybody makes images, and asks about them. */
public final class QemuImg {
    private QemuImg() {}

    /** Runs it in that directory. */
    public static String run(Path directory, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("qemu-img"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command + ": " + said);
        return said;
    }

    /** Takes the format of what is below out of the header of a qcow2 image, as no qemu-img of today would leave it. */
    public static void forgetFormat(Path image) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            byte[] area = new byte[4096];
            file.readFully(area);
            for (int at = 104; at < 4000; at += 8) {
                if (area[at] == (byte) 0xE2 && area[at + 1] == 0x79 && area[at + 2] == 0x2A) {
                    file.seek(at);
                    file.writeInt(0x77777777);
                    return;
                }
            }
        }
        throw new AssertionError("no format in " + image);
    }

    /** Images 1, 2, 3 …, each over the one before. Headers are copied: hundreds of runs of qemu-img would take their time. */
    public static void makeDeep(Path directory, int count) throws Exception {
        run(directory, "create", "-q", "-f", "qcow2", "1", "1M");
        byte[] lowest = Files.readAllBytes(directory.resolve("1"));
        for (int i = 2; i <= count; i++) {
            byte[] name = Integer.toString(i - 1).getBytes(StandardCharsets.UTF_8);
            ByteBuffer header = ByteBuffer.wrap(lowest.clone());
            header.putLong(8, 1024).putInt(16, name.length);
            header.position(header.getInt(100)).putInt(0xE2792ACA).putInt(5);
            header.put("qcow2\0\0\0".getBytes(StandardCharsets.UTF_8)).putLong(0);
            header.position(1024).put(name);
            Files.write(directory.resolve(Integer.toString(i)), header.array());
        }
    }

    /** {@code qemu-img info --backing-chain} of an image of that format. */
    public static JsonNode chain(Path image, String format) throws Exception {
        return new ObjectMapper()
                .readTree(run(
                        image.toAbsolutePath().getParent(),
                        "info",
                        "-U",
                        "--backing-chain",
                        "--output=json",
                        "-f",
                        format,
                        image.toString()));
    }
}
