package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.blockjob.BlockJob;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * A supervisor's JVM is killed at every step of snapshots and of jobs on chains, alone or together with QEMU. The next one finds all
 * of it finished or undone: what runs, what is asked for, the block graph and the images agree, the guest has what it had.
 */
abstract class BlockCrashContract {
    abstract Lab makeLab() throws IOException;

    /** Where the tools of the QEMU are; null where there is nothing in images but what the fake puts there. */
    abstract @Nullable Path tools();

    /** Every how many of the places. */
    abstract int stride();

    private ChainGuest prepared(Lab lab) throws Exception {
        ChainGuest guest = new ChainGuest(lab, tools());
        if (tools() == null) {
            Files.write(guest.file("base.img"), new byte[1 << 20]);
        } else {
            guest.img("create", "-q", "-f", "raw", guest.file("base.img").toString(), "1M");
            guest.write("base.img", "raw", 7, 2, 3);
        }
        return guest;
    }

    private static String xml(ChainGuest guest) {
        return guest.xml(guest.bounded("vda", "base.img"));
    }

    @TestFactory
    Stream<DynamicTest> allAgreesWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(makeLab(), (lab, passed) -> {
                    ChainGuest guest = prepared(lab);
                    lab.open(lab.options().withFaultPoint(passed));
                    CrashingSupervisor.blocks(lab.supervisor(), xml(guest), lab.root());
                })
                .with(List.of(
                        "snapshot/intended",
                        "snapshot/made",
                        "snapshot/added",
                        "snapshot/ready",
                        "snapshot/taken",
                        "snapshot/noted",
                        "blockjob-vda/intended",
                        "blockjob-vda/begun",
                        "blockjob-vda/running",
                        "blockjob-vda/completing",
                        "blockjob-vda/told",
                        "blockjob-vda/finalizing",
                        "blockjob-vda/succeeded",
                        "blockjob-vda/dismissed",
                        "blockjob-vda/removed",
                        "blockjob-vda/redefined"));
        List<Integer> steps = places.like("(snapshot|blockjob-vda)/(?!before-intended$).*");
        return places.deathsOfBoth(CrashPlaces.every(stride(), steps), getClass(), this::dieAndGoOn);
    }

    private void dieAndGoOn(int number, String place, boolean alsoQemu) throws Exception {
        Lab lab = makeLab();
        try {
            ChainGuest guest = prepared(lab);
            byte[] before = tools() == null ? new byte[0] : guest.content("base.img", "raw");
            Files.writeString(lab.root().resolve("domain.xml"), xml(guest));
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "blocks", Integer.toString(number)));
            if (alsoQemu) {
                lab.endProcesses();
            }
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("chained");
            if (alsoQemu) {
                // a process that was just killed may be seen to die
                Deadline.await("it is known to have ended", () -> domain.state() == DomainState.STOPPED);
            } else {
                assertEquals(DomainState.PAUSED, domain.state(), domain.reason());
                calm(lab.supervisor().blockJobs(), domain);
                guest.agree(domain);
                Lab.get(domain.stop(StopLadder.abrupt()));
            }
            assertTrue(domain.underWay().isEmpty(), domain.underWay().toString());
            same(guest, domain, before);
            Lab.get(domain.startPaused());
            Lab.get(lab.supervisor()
                    .snapshots()
                    .create(domain, SnapshotDef.named("after", null), SnapshotOptions.STANDARD));
            guest.agree(domain);
        } finally {
            lab.close();
        }
    }

    /** A job goes on to where it waits, and is ended there; one that does not wait ends by itself. */
    private static void calm(BlockJobs jobs, Domain domain) throws Exception {
        Deadline.await("jobs have ended, or wait", () -> {
            List<BlockJob> left = Lab.get(jobs.jobs(domain));
            return domain.underWay().isEmpty() || left.stream().anyMatch(BlockJob::ready);
        });
        if (!domain.underWay().isEmpty()) {
            Lab.get(jobs.abort(domain, "vda"));
        }
    }

    private void same(ChainGuest guest, Domain domain, byte[] before) throws Exception {
        String top = ChainGuest.names(domain.definition(), "vda").get(0);
        assertTrue(Files.exists(guest.file(top)), top);
        if (tools() != null) {
            assertArrayEquals(before, guest.content(top, top.equals("base.img") ? "raw" : "qcow2"), top);
        }
    }
}
