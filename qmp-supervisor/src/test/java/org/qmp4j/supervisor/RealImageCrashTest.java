package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
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
 * A supervisor's JVM is killed at every step of what is done to images of a domain that is stopped. The next one finds all of it
 * finished or undone: definition and headers agree, and the guest would see what it saw.
 */
@RealQemu
class RealImageCrashTest {
    private static Lab lab() throws IOException {
        return Lab.with(RealQemuBinary.find().orElseThrow().path());
    }

    private static ChainGuest prepared(Lab lab) throws Exception {
        ChainGuest guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        guest.makeChain();
        for (String image : List.of("mid.qcow2", "top.qcow2")) {
            guest.img("bitmap", "--add", guest.file(image).toString(), "day");
        }
        guest.write("top.qcow2", "qcow2", 4, 20, 2);
        Files.writeString(lab.root().resolve("domain.xml"), guest.xml(guest.disk()));
        return guest;
    }

    @TestFactory
    Stream<DynamicTest> allAgreesWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(lab(), (lab, passed) -> {
                    ChainGuest guest = prepared(lab);
                    lab.open(lab.options().withFaultPoint(passed));
                    CrashingSupervisor.images(lab.supervisor(), guest.xml(guest.disk()));
                })
                .with(List.of(
                        "chain-correct/end",
                        "imagejob-vda/intended",
                        "imagejob-vda/kept",
                        "imagejob-vda/bitmap",
                        "imagejob-vda/begun",
                        "imagejob-vda/copied",
                        "imagejob-vda/switched",
                        "imagejob-vda/succeeded",
                        "imagejob-vda/redefined",
                        "imagejob-vda/end",
                        "imagejob-vda/resized"));
        List<Integer> steps = places.like("(chain-correct|snapshot|imagejob-vda)/.*");
        return places.deaths(
                CrashPlaces.every(Integer.getInteger("crash.stride", 3), steps),
                getClass(),
                RealImageCrashTest::dieAndGoOn);
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
            // on a busy host qemu-img may take longer than a supervisor waits when it opens
            Deadline.await("nothing is under way", () -> domain.underWay().isEmpty());
            String top = ChainGuest.names(domain.definition(), "vda").get(0);
            byte[] after = guest.content(top, top.endsWith(".img") ? "raw" : "qcow2");
            assertArrayEquals(before, Arrays.copyOf(after, before.length), top);
            for (ChainReport report : Lab.get(lab.supervisor().backingChains().validate(domain))) {
                assertEquals(List.of(), report.problems());
            }
            bitmapsAreWorthSomething(guest, domain);
            Lab.get(domain.startPaused());
            guest.agree(domain);
        } finally {
            lab.close();
        }
    }

    private static void bitmapsAreWorthSomething(ChainGuest guest, Domain domain) throws Exception {
        for (String image : ChainGuest.names(domain.definition(), "vda")) {
            boolean is = image.equals("base.img");
            String said = guest.img(
                    "info",
                    "--output=json",
                    "-f",
                    is ? "raw" : "qcow2",
                    guest.file(image).toString());
            assertEquals(!is, said.contains("\"day\""), said);
            assertFalse(said.contains("in-use"), said);
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
