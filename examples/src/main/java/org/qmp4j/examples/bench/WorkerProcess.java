package org.qmp4j.examples.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The measured JVM, pinned; takes orders and stays warm. */
final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader figures;

    WorkerProcess(Path socket, String kind) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms512m",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                socket.toString(),
                kind);
        process = new ProcessBuilder(Pinned.command(java))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        figures = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Gives one order and waits for its figures. */
    double[] run(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
        String line = figures.readLine();
        if (line == null || !line.startsWith("[")) {
            throw new IOException("the measured process failed at '" + order + "': " + line);
        }
        return Arrays.stream(line.substring(1, line.length() - 1).split(", "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
