package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.Verification;
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
    /** Each place is a JVM of its own. */
    private static final int STRIDE = 3;

    private static Lab lab() throws IOException {
        return Lab.with(RealQemuBinary.find().orElseThrow().path());
    }

    @TestFactory
    Stream<DynamicTest> theSetAndTheBitmapsAgreeWhereverItDies() throws Exception {
        List<String> places = Collections.synchronizedList(new ArrayList<>());
        Lab lab = lab();
        try {
            lab.open(lab.options().withFaultPoint(places::add));
            CrashingSupervisor.checkpoints(lab.supervisor(), Saved.xml(lab));
        } finally {
            lab.close();
        }
        for (String place : List.of("intended", "before-begun", "begun", "written", "end")) {
            assertTrue(places.contains("checkpoint-create/" + place), place + " is not among " + places);
            assertTrue(places.contains("checkpoint-delete/" + place), place + " is not among " + places);
        }
        assertTrue(places.containsAll(List.of("checkpoint-create/added", "checkpoint-delete/taken")));
        List<Integer> steps = IntStream.range(0, places.size())
                .filter(i -> places.get(i).startsWith("checkpoint-"))
                .boxed()
                .toList();
        List<Integer> some = IntStream.range(0, steps.size())
                .filter(i -> (i + Integer.getInteger("crash.turn", 0)) % STRIDE == 0)
                .mapToObj(steps::get)
                .toList();
        return CrashSample.of(some, getClass())
                .map(i -> CrashSample.dying(i + " " + places.get(i), () -> dieAndGoOn(i, places.get(i))));
    }

    private static void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = lab();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), Saved.xml(lab));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "checkpoints", Integer.toString(number)));
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("saved");
            assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
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
