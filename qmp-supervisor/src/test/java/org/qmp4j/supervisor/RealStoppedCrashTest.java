package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.backingchain.ChainReport;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/**
 * A supervisor's JVM is killed at every step of work on several disks of a domain that is stopped, and of a copy. The next one finds
 * the chains of all of them changed or of none, and a copy that the domain is on, or no file of it.
 */
@RealQemu
class RealStoppedCrashTest {
    private static final String MODE = "stopped";

    private static Lab lab() throws IOException {
        return Lab.with(RealQemuBinary.find().orElseThrow().path());
    }

    private static ChainGuest prepared(Lab lab) throws Exception {
        ChainGuest guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.makeChain();
        guest.makeChain("base2.img", "mid2.qcow2", "top2.qcow2");
        guest.img("create", "-q", "-f", "raw", guest.file("third.img").toString(), "2M");
        guest.write("third.img", "raw", 5, 3, 7);
        Files.writeString(lab.root().resolve("domain.xml"), xml(guest));
        return guest;
    }

    private static String xml(ChainGuest guest) {
        return guest.xml(
                guest.disk(),
                guest.disk("vdb", "base2.img", "mid2.qcow2", "top2.qcow2"),
                guest.plain("vdc", "third.img"));
    }

    @TestFactory
    Stream<DynamicTest> allOrNothingWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(lab(), (lab, passed) -> {
                    ChainGuest guest = prepared(lab);
                    lab.open(lab.options().withFaultPoint(passed));
                    CrashingSupervisor.stopped(lab.supervisor(), xml(guest), lab.root());
                })
                .with(List.of(
                        "imagejobs/intended",
                        "imagejob-vda/begun",
                        "imagejob-vdb/copied",
                        "imagejob-vdc/made",
                        "imagejob-vdc/begun",
                        "imagejob-vdc/copied",
                        "imagejob-vda/switched",
                        "imagejobs/succeeded",
                        "imagejob-vda/redefined",
                        "imagejob-vda/end",
                        "imagejobs/end",
                        "imagejob-vda/made",
                        "imagejob-vda/succeeded"));
        List<Integer> steps = places.like("(imagejob-vd.|imagejobs)/.*");
        return places.deaths(
                CrashPlaces.every(Integer.getInteger("crash.stride", 6), steps),
                getClass(),
                RealStoppedCrashTest::dieAndGoOn);
    }

    private static void dieAndGoOn(int number, String place) throws Exception {
        Lab lab = lab();
        try {
            ChainGuest guest = prepared(lab);
            byte[] before = guest.content("top.qcow2", "qcow2");
            byte[] third = guest.content("third.img", "raw");
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, MODE, Integer.toString(number)));
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("chained");
            assertEquals(DomainState.STOPPED, domain.state(), domain.reason());
            // on a busy host qemu-img may take longer than a supervisor waits when it opens
            Deadline.await("nothing is under way", () -> domain.underWay().isEmpty());
            boolean together = oneOfThem(domain);
            for (ChainReport report : Lab.get(lab.supervisor().backingChains().validate(domain))) {
                assertEquals(List.of(), report.problems());
            }
            String top = ChainGuest.names(domain.definition(), "vda").get(0);
            assertArrayEquals(before, guest.content(top, "qcow2"));
            assertArrayEquals(before, guest.content("top2.qcow2", "qcow2"));
            assertArrayEquals(third, guest.content(together ? "copy.qcow2" : "third.img", together ? "qcow2" : "raw"));
            assertEquals(together, Files.exists(guest.file("copy.qcow2")));
            assertEquals(top.equals("whole.qcow2"), Files.exists(guest.file("whole.qcow2")));
            Lab.get(domain.startPaused());
            guest.agree(domain);
        } finally {
            lab.close();
        }
    }

    /** Whether all three have changed; else none has. */
    private static boolean oneOfThem(Domain domain) {
        List<String> vda = ChainGuest.names(domain.definition(), "vda");
        List<String> vdb = ChainGuest.names(domain.definition(), "vdb");
        List<String> vdc = ChainGuest.names(domain.definition(), "vdc");
        boolean changed = vdc.equals(List.of("copy.qcow2"));
        assertEquals(
                changed ? List.of("top2.qcow2", "base2.img") : List.of("top2.qcow2", "mid2.qcow2", "base2.img"), vdb);
        boolean copied = vda.equals(List.of("whole.qcow2"));
        assertEquals(
                changed ? List.of("top.qcow2", "base.img") : List.of("top.qcow2", "mid.qcow2", "base.img"),
                copied ? List.of("top.qcow2", "base.img") : vda);
        assertTrue(changed || !copied);
        return changed;
    }
}
