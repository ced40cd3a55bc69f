package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.backingchain.ChainReport;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/**
 * A supervisor's JVM is killed at every step of what is done to images of a domain that is stopped. The next one finds all of it
 * finished or undone: definition and headers agree, and the guest would see what it saw.
 */
@RealQemu
class RealImageCrashTest {
    /** Each place is a JVM of its own. */
    private static final int STRIDE = 3;

    private static Lab lab() throws IOException {
        return Lab.with(RealQemuBinary.find().orElseThrow().path());
    }

    private static ChainGuest prepared(Lab lab) throws Exception {
        ChainGuest guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.makeChain();
        Files.writeString(lab.root().resolve("domain.xml"), guest.xml(guest.disk()));
        return guest;
    }

    @TestFactory
    Stream<DynamicTest> allAgreesWhereverItDies() throws Exception {
        List<String> places = Collections.synchronizedList(new ArrayList<>());
        Lab lab = lab();
        try {
            ChainGuest guest = prepared(lab);
            lab.open(lab.options().withFaultPoint(places::add));
            CrashingSupervisor.images(lab.supervisor(), guest.xml(guest.disk()));
        } finally {
            lab.close();
        }
        assertTrue(
                places.containsAll(List.of(
                        "chain-correct/end",
                        "imagejob-vda/intended",
                        "imagejob-vda/begun",
                        "imagejob-vda/copied",
                        "imagejob-vda/switched",
                        "imagejob-vda/succeeded",
                        "imagejob-vda/redefined",
                        "imagejob-vda/end",
                        "imagejob-vda/resized")),
                places.toString());
        List<Integer> steps = IntStream.range(0, places.size())
                .filter(i -> places.get(i).matches("(chain-correct|snapshot|imagejob-vda)/.*"))
                .boxed()
                .toList();
        List<Integer> some = IntStream.range(0, steps.size())
                .filter(i -> i % STRIDE == 0)
                .mapToObj(steps::get)
                .toList();
        return CrashSample.of(some, getClass())
                .map(i -> CrashSample.dying(i + " " + places.get(i), () -> dieAndGoOn(i, places.get(i))));
    }

    private static void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = lab();
        try {
            ChainGuest guest = prepared(lab);
            byte[] before = guest.content("top.qcow2", "qcow2");
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "images", Integer.toString(number)));
            lab.open(lab.options());
            if (place.startsWith("chain-correct/")) {
                corrected(lab);
                return;
            }
            Domain domain = lab.supervisor().domain("chained");
            assertEquals(DomainState.STOPPED, domain.state(), domain.reason());
            assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
            String top = ChainGuest.names(domain.definition(), "vda").get(0);
            byte[] after = guest.content(top, top.endsWith(".img") ? "raw" : "qcow2");
            assertArrayEquals(before, Arrays.copyOf(after, before.length), top);
            for (ChainReport report : Lab.get(lab.supervisor().backingChains().validate(domain))) {
                assertEquals(List.of(), report.problems());
            }
            Lab.get(domain.startPaused());
            guest.agree(domain);
        } finally {
            lab.close();
        }
    }

    /** What a definition says is what it said, or what the images say. */
    private static void corrected(Lab lab) throws Exception {
        Domain liar = lab.supervisor().domain("liar");
        assertTrue(liar.underWay().isEmpty(), liar.underWay().toString());
        List<String> names = ChainGuest.names(liar.definition(), "vda");
        assertTrue(
                names.equals(List.of("top.qcow2", "base.img"))
                        || names.equals(List.of("top.qcow2", "mid.qcow2", "base.img")),
                names.toString());
        Lab.get(lab.supervisor().backingChains().correct(liar, false));
        assertEquals(List.of("top.qcow2", "mid.qcow2", "base.img"), ChainGuest.names(liar.definition(), "vda"));
    }
}
