package org.qmp4j.testkit.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.qmp4j.testkit.PlainClient;

/**
 * Measures how long a fake process takes from its start to its first answer, with the archive of classes and without, and
 * how many times {@code java -version} that is. A program for a person to run: no test, because a loaded machine is slow.
 */
final class StartTime {

    private static final int ROUNDS = 15;

    private StartTime() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("qmp4j-start-time");
        Path with = FakeQemuLauncher.at(Files.createDirectory(directory.resolve("with")))
                .install();
        Path without = FakeQemuLauncher.at(Files.createDirectory(directory.resolve("without")))
                .unshared()
                .install();
        boolean made = SharedClasses.of(FakeQemuLauncher.classPath()).await();
        double[][] times = new double[3][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[0][i] = java();
            times[1][i] = fake(without, directory.resolve("q"));
            times[2][i] = fake(with, directory.resolve("q"));
        }
        double java = median(times[0]);
        System.out.printf("java -version       %4.0f ms%n", java);
        System.out.printf("without archive     %4.0f ms  %.1f x%n", median(times[1]), median(times[1]) / java);
        System.out.printf("with archive (%s) %4.0f ms  %.1f x%n", made, median(times[2]), median(times[2]) / java);
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }

    private static double java() throws IOException, InterruptedException {
        String java = FakeQemuLauncher.java().get(0);
        long begin = System.nanoTime();
        new ProcessBuilder(java, "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double fake(Path program, Path socket) throws IOException, InterruptedException {
        List<String> command =
                List.of(program.toString(), "-machine", "none", "-qmp", "unix:" + socket + ",server=on,wait=off");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).start();
        try (PlainClient client = GuestConversation.connect(socket)) {
            client.line();
            client.send("{\"execute\":\"qmp_capabilities\"}");
            client.line();
            double time = (System.nanoTime() - begin) / 1e6;
            client.send("{\"execute\":\"quit\"}");
            process.waitFor();
            return time;
        }
    }
}
