package org.qmp4j.supervisor.imagefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
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
