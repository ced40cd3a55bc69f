package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.commandline.QemuImgArgs;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.ShortCommand;

/** {@code qemu-img} of a domain that is stopped: that beside its emulator, else that of the path. Blocks for as long as it takes. */
public final class ImageTool {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROGRAM = "qemu-img";

    private final QemuImgArgs arguments;
    private final String domain;
    private final String operation;

    /**
     * @param domain for messages
     * @param operation for messages
     */
    public ImageTool(@Nullable String emulator, String domain, String operation) {
        this.arguments = new QemuImgArgs(program(emulator));
        this.domain = domain;
        this.operation = operation;
    }

    private static String program(@Nullable String emulator) {
        Path beside = emulator == null ? Path.of(PROGRAM) : Path.of(emulator).resolveSibling(PROGRAM);
        return Files.isExecutable(beside) ? beside.toString() : PROGRAM;
    }

    /**
     * Runs it.
     *
     * @return what it said
     * @throws OperationException with what it complained of
     */
    public String run(Function<QemuImgArgs, List<String>> what) {
        List<String> argv = what.apply(arguments);
        ShortCommand.Result result;
        try {
            result = new ShortCommand(Duration.ofDays(1)).run(argv, "");
        } catch (IOException e) {
            throw new OperationException(
                    domain, operation, "run " + PROGRAM + ": " + e + "; install it beside the emulator", e);
        }
        if (result.status() != 0) {
            throw new OperationException(
                    domain, operation, "run " + argv + ": " + result.errors().strip(), null);
        }
        return result.output();
    }

    /**
     * An image, as its header says.
     *
     * @param path where it is, as it was found
     * @param format QEMU's driver for it; that of all but the first is what the image above says
     * @param backing what it names as below it; null when it names nothing
     * @param stated whether it says the format of that
     * @param size virtual size in bytes
     */
    public record Header(
            String path, String format, @Nullable String backing, boolean stated, long size) {}

    /**
     * An image and all below it.
     *
     * @throws OperationException also when an image does not say the format of the one below it: nobody guesses that
     */
    public List<Header> chain(String format, String file) {
        List<Header> chain = new ArrayList<>();
        try {
            for (JsonNode image : JSON.readTree(run(qemuImg -> qemuImg.chain(format, file)))) {
                String backing = image.path("backing-filename").asText();
                boolean stated = image.has("backing-filename-format");
                if (!backing.isEmpty() && !stated) {
                    throw new OperationException(
                            domain,
                            operation,
                            "read " + image.path("filename").asText() + ": it does not say the format of " + backing
                                    + " below it; say it with qemu-img rebase -u",
                            null);
                }
                chain.add(new Header(
                        image.path("filename").asText(),
                        image.path("format").asText(),
                        backing.isEmpty() ? null : backing,
                        stated,
                        image.path("virtual-size").asLong()));
            }
        } catch (IOException e) {
            throw new OperationException(domain, operation, "understand what " + PROGRAM + " says: " + e, e);
        }
        return chain;
    }
}
