package org.qmp4j.examples.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The C client and server to compare with, compiled where their sources and a compiler are present. */
final class Reference {
    private final Path client;
    private final Path server;

    private Reference(Path client, Path server) {
        this.client = client;
        this.server = server;
    }

    /** Compiles the sources of a folder; empty, with a word on standard error, where that cannot be done. */
    static Optional<Reference> compile(Path sources, Path work) throws IOException, InterruptedException {
        if (!Files.isReadable(sources.resolve("cclient.c")) || !Files.isReadable(sources.resolve("fastqmp.c"))) {
            System.err.println("no C reference in " + sources + ": measuring without ratios to C");
            return Optional.empty();
        }
        for (String name : List.of("cclient", "fastqmp")) {
            List<String> command = List.of(
                    "gcc",
                    "-O2",
                    "-w",
                    "-o",
                    work.resolve(name).toString(),
                    sources.resolve(name + ".c").toString());
            try {
                if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                    System.err.println("the C reference does not compile: measuring without ratios to C");
                    return Optional.empty();
                }
            } catch (IOException e) {
                System.err.println("no C compiler (gcc): measuring without ratios to C");
                return Optional.empty();
            }
        }
        return Optional.of(new Reference(work.resolve("cclient"), work.resolve("fastqmp")));
    }

    /** The echo server's command. */
    List<String> server(Path socket, Path schema) {
        return List.of(server.toString(), socket.toString(), schema.toString());
    }

    /** Runs the C client once: its {@code p50} in µs, or its rate a second. */
    double run(Path socket, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(client.toString(), socket.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(Pinned.command(command))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher figure =
                Pattern.compile("(?:p50=([0-9.]+)us|(?:ops|ev)/s=([0-9.]+))").matcher(text);
        if (process.waitFor() != 0 || !figure.find()) {
            throw new IOException("the C client failed: " + text);
        }
        return Double.parseDouble(figure.group(1) != null ? figure.group(1) : figure.group(2));
    }
}
