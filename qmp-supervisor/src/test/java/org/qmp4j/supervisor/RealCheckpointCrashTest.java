package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/**
 * A supervisor's JVM is killed at every step of checkpoints of a domain that is stopped, and its qemu-img goes on. The next one finds
 * the old set or the new one, and in the images just the bitmaps of that.
 */
@RealQemu
class RealCheckpointCrashTest {
    private static Lab lab() throws IOException {
        return Lab.with(RealQemuBinary.find().orElseThrow().path());
    }

    @TestFactory
    Stream<DynamicTest> theSetAndTheBitmapsAgreeWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(lab(), (lab, passed) -> {
                    lab.open(lab.options().withFaultPoint(passed));
                    CrashingSupervisor.checkpoints(lab.supervisor(), Saved.xml(lab));
                })
                .with(List.of(
                        "checkpoint-create/intended",
                        "checkpoint-create/before-begun",
                        "checkpoint-create/begun",
                        "checkpoint-create/added",
                        "checkpoint-create/written",
                        "checkpoint-create/end",
                        "checkpoint-delete/intended",
                        "checkpoint-delete/before-begun",
                        "checkpoint-delete/begun",
                        "checkpoint-delete/taken",
                        "checkpoint-delete/written",
                        "checkpoint-delete/end"));
        List<Integer> steps = places.like("checkpoint-.*");
        return places.deaths(
                CrashPlaces.every(Integer.getInteger("crash.stride", 3), steps),
                getClass(),
                RealCheckpointCrashTest::dieAndGoOn);
    }

    private static void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = lab();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), Saved.xml(lab));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "checkpoints", Integer.toString(number)));
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("saved");
            Deadline.await("nothing is under way", () -> domain.underWay().isEmpty());
            List<String> names = Lab.get(lab.supervisor().checkpoints().list(domain)).all().stream()
                    .map(Checkpoint::name)
                    .toList();
            List<List<String>> possible = place.startsWith("checkpoint-create/")
                    ? List.of(List.of(), List.of("c1"), List.of("c1", "c2"))
                    : List.of(List.of("c1", "c2"), List.of("c2"));
            assertTrue(possible.contains(names), names + " at " + place);
            Verification found = Lab.get(lab.supervisor().checkpoints().verify(domain));
            assertTrue(found.isClean(), found.toString());
            Lab.get(lab.supervisor().checkpoints().create(domain, Saved.named("after")));
            Lab.get(domain.startPaused());
            Verification running = Lab.get(lab.supervisor().checkpoints().verify(domain));
            assertTrue(running.isClean(), running.toString());
        } finally {
            lab.close();
        }
    }
}
