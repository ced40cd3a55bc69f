package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.blockjob.BlockJob;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** A supervisor's JVM is killed at every step of jobs on two disks that are one, alone or together with QEMU: both disks are switched, or none. */
abstract class TogetherCrashContract {
    abstract Lab makeLab() throws Exception;

    /** Where the tools of the QEMU are; null where there is nothing in images but what the fake puts there. */
    abstract @Nullable Path tools();

    /** Every how many of the places. */
    abstract int stride();

    private ChainGuest prepared(Lab lab) throws Exception {
        ChainGuest guest = new ChainGuest(lab, tools());
        for (String name : List.of("a.img", "b.img")) {
            Files.write(guest.file(name), new byte[1 << 20]);
            if (tools() != null) {
                guest.write(name, "raw", 7, 2, 3);
            }
        }
        Files.writeString(lab.root().resolve("domain.xml"), xml(guest));
        return guest;
    }

    private static String xml(ChainGuest guest) {
        return guest.xml(guest.bounded("vda", "a.img"), guest.bounded("vdb", "b.img"));
    }

    @TestFactory
    Stream<DynamicTest> bothOrNoneWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(makeLab(), (lab, passed) -> {
                    ChainGuest guest = prepared(lab);
                    lab.open(lab.options().withFaultPoint(passed));
                    CrashingSupervisor.pairs(lab.supervisor(), xml(guest));
                })
                .with(List.of(
                        "blockjobs/beginning",
                        "blockjobs/begun",
                        "blockjobs/pivoting",
                        "blockjobs/decided",
                        "blockjobs/end",
                        "blockjob-vda/finalizing",
                        "blockjob-vdb/finalizing",
                        "blockjob-vdb/succeeded"));
        int first = places.all().indexOf("blockjobs/beginning");
        List<Integer> steps = places.where(i -> i >= first && places.at(i).startsWith("blockjob"));
        return places.deathsOfBoth(CrashPlaces.every(stride(), steps), getClass(), this::dieAndGoOn);
    }

    private void dieAndGoOn(int number, String place, boolean alsoQemu) throws Exception {
        Lab lab = makeLab();
        try {
            ChainGuest guest = prepared(lab);
            byte[] before = Files.readAllBytes(guest.file("a.img"));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "pairs", Integer.toString(number)));
            if (alsoQemu) {
                lab.endProcesses();
            }
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("chained");
            if (alsoQemu) {
                Deadline.await("it is known to have ended", () -> domain.state() == DomainState.STOPPED);
            } else {
                // those that were not told to switch the guest over wait for that
                Deadline.await(
                        "they have ended, or wait", () -> domain.underWay().isEmpty() || wait(lab, domain));
                if (!domain.underWay().isEmpty()) {
                    Lab.get(lab.supervisor().blockJobs().abort(domain, "vdb"));
                }
                guest.agree(domain);
                Lab.get(domain.stop(StopLadder.abrupt()));
            }
            assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
            int length = ChainGuest.names(domain.definition(), "vda").size();
            assertEquals(length, ChainGuest.names(domain.definition(), "vdb").size(), "one was switched, one was not");
            for (String disk : List.of("vda", "vdb")) {
                String top = ChainGuest.names(domain.definition(), disk).get(0);
                if (tools() != null) {
                    assertArrayEquals(before, guest.content(top, length == 1 ? "raw" : "qcow2"), top);
                }
            }
            Lab.get(domain.startPaused());
            guest.agree(domain);
        } finally {
            lab.close();
        }
    }

    private static boolean wait(Lab lab, Domain domain) throws Exception {
        return Lab.get(lab.supervisor().blockJobs().jobs(domain)).stream()
                        .filter(BlockJob::ready)
                        .count()
                == 2;
    }
}
