package org.qmp4j.supervisor.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;

/** A JVM that redefines many checkpoints again and again, all at once, is killed while it writes them: it is one set or the other. */
class KilledRedefinitionTest {
    private static final int DEATHS = 4;
    private static final int CHECKPOINTS = 500;

    /** The JVM that is killed. */
    static final class Redefining {
        private Redefining() {}

        public static void main(String[] args) {
            Path root = Path.of(args[0]);
            Supervisor supervisor = Supervisor.open(root.resolve("s"), root.resolve("r"), SupervisorOptions.standard());
            Domain domain = supervisor.domain("saved");
            for (int round = 0; true; round++) {
                QmpBlocking.await(supervisor
                        .checkpoints()
                        .redefine(domain, set(round % 2 == 0 ? "a" : "b"), RedefineOptions.STANDARD.all()));
                System.out.println("switched");
            }
        }
    }

    private static List<String> set(String prefix) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < CHECKPOINTS; i++) {
            String parent = i == 0 ? "" : "<parent><name>" + prefix + (i - 1) + "</name></parent>";
            all.add("<domaincheckpoint><name>" + prefix + i + "</name>" + parent + "<creationTime>" + (1000 + i)
                    + "</creationTime><disks><disk name='vda' checkpoint='bitmap'/></disks></domaincheckpoint>");
        }
        return all;
    }

    @Test
    void itIsTheOldSetOrTheNewOne() throws Exception {
        Lab lab = Lab.withFake();
        try {
            Domain domain = lab.supervisor().define(Saved.xml(lab));
            Path state = lab.state(domain);
            lab.supervisor().close();
            for (int death = 0; death < DEATHS; death++) {
                killWhileItWrites(lab, state);
                lab.open(lab.options());
                CheckpointSet found = Lab.get(
                        lab.supervisor().checkpoints().list(lab.supervisor().domain("saved")));
                assertEquals(CHECKPOINTS, found.all().size());
                String prefix = found.all().get(0).name().substring(0, 1);
                assertTrue(found.all().stream().allMatch(one -> one.name().startsWith(prefix)), "a mixture of the two");
                assertEquals(
                        prefix + (CHECKPOINTS - 1),
                        found.current().orElseThrow().name());
                lab.supervisor().close();
            }
        } finally {
            lab.close();
        }
    }

    private static void killWhileItWrites(Lab lab, Path state) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Redefining.class.getName(),
                        lab.root().toString())
                .redirectError(lab.root().resolve("child.log").toFile())
                .start();
        try {
            // both sets have been there, and then it is in the middle of one
            assertEquals("switched", child.inputReader().readLine());
            assertEquals("switched", child.inputReader().readLine());
            Deadline.await("it writes", () -> isWriting(state));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Its temporary file is there. */
    private static boolean isWriting(Path state) throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(".checkpoints.json"));
        }
    }
}
