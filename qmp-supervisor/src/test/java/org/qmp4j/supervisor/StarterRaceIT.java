package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.qmp4j.supervisor.vm.Lab;

/** Three JVMs want to start one domain at the same time. */
class StarterRaceIT {
    private static final int RACERS = 3;

    private Lab lab;

    @BeforeEach
    void makeLab() throws IOException {
        lab = Lab.withFake();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    @RepeatedTest(3)
    void oneOfThemWinsAndTheOthersSayWho() throws Exception {
        lab.define("raced");
        lab.supervisor().close();
        List<Process> jvms = new ArrayList<>();
        List<BufferedReader> said = new ArrayList<>();
        try {
            for (int i = 0; i < RACERS; i++) {
                jvms.add(jvm());
                said.add(jvms.get(i).inputReader());
            }
            for (BufferedReader one : said) {
                assertEquals("ready", line(one, "ready"));
            }
            for (Process jvm : jvms) {
                jvm.getOutputStream().write('\n');
                jvm.getOutputStream().flush();
            }
            List<String> outcomes = new ArrayList<>();
            for (BufferedReader one : said) {
                outcomes.add(line(one, "started |held by "));
            }
            List<Integer> winners = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                if (outcomes.get(i).startsWith("started ")) {
                    winners.add(i);
                }
            }
            assertEquals(1, winners.size(), outcomes.toString());
            String winner = "pid " + jvms.get(winners.get(0)).pid() + " ";
            assertEquals(
                    RACERS - 1,
                    outcomes.stream().filter(text -> text.contains(winner)).count(),
                    outcomes.toString());
            assertEquals(
                    1,
                    lab.processes().stream()
                            .filter(text -> text.contains(" -uuid "))
                            .count());
            assertTrue(
                    ProcessHandle.of(Long.parseLong(outcomes.get(winners.get(0)).substring("started ".length())))
                            .orElseThrow()
                            .isAlive());
        } finally {
            jvms.forEach(Process::destroyForcibly);
            for (Process jvm : jvms) {
                jvm.waitFor();
            }
        }
    }

    private static String line(BufferedReader said, String pattern) throws IOException {
        String line = said.readLine();
        while (line != null && !line.matches("(" + pattern + ").*")) {
            line = said.readLine();
        }
        return String.valueOf(line);
    }

    private Process jvm() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RacingSupervisor.class.getName(),
                        lab.root().toString(),
                        lab.emulator().toString())
                .redirectErrorStream(true)
                .start();
    }
}
