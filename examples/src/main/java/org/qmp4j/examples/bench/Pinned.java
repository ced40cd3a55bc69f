package org.qmp4j.examples.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Commands that run on one CPU, so that client and server do not win or lose by where they happen to be put. */
final class Pinned {
    private static final boolean TASKSET = Arrays.stream(
                    System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Path.of(folder, "taskset").toFile().canExecute());

    private Pinned() {}

    /** Whether it is possible here. */
    static boolean isPossible() {
        return TASKSET;
    }

    /** The command on CPU 0; the command itself where that is not possible. */
    static List<String> command(List<String> command) {
        if (!TASKSET) {
            return command;
        }
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", "0"));
        pinned.addAll(command);
        return pinned;
    }
}
