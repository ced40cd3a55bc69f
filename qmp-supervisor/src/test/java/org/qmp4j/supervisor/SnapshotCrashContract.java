package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.snapshot.Snapshots;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * A supervisor's JVM is killed at every step of a snapshot with memory and of deletions, alone or together with QEMU. The guest runs
 * on; a deletion goes on by itself when the root is opened; each snapshot that is there is whole.
 */
abstract class SnapshotCrashContract {
    abstract Lab makeLab() throws Exception;

    /** Where the tools of the QEMU are; null where there is nothing in images but what the fake puts there. */
    abstract java.nio.file.@Nullable Path tools();

    /** Every how many of the places. */
    abstract int stride();

    private ChainGuest prepared(Lab lab) throws Exception {
        ChainGuest guest = new ChainGuest(lab, tools());
        Files.write(guest.file("base.img"), new byte[1 << 20]);
        if (tools() != null) {
            guest.write("base.img", "raw", 7, 2, 3);
        }
        Files.writeString(lab.root().resolve("domain.xml"), xml(guest));
        return guest;
    }

    private static String xml(ChainGuest guest) {
        return guest.xml(guest.bounded("vda", "base.img"));
    }

    @TestFactory
    Stream<DynamicTest> allIsWholeWhereverItDies() throws Exception {
        CrashPlaces places = CrashPlaces.of(makeLab(), (lab, passed) -> {
                    ChainGuest guest = prepared(lab);
                    lab.open(lab.options().withFaultPoint(passed));
                    CrashingSupervisor.snapshots(lab.supervisor(), xml(guest), lab.root());
                })
                .with(List.of(
                        "snapshot/memory-made",
                        "snapshot/memory-paused",
                        "snapshot/memory-written",
                        "snapshot-delete/merging",
                        "snapshot-delete/merged",
                        "snapshot-delete/moved",
                        "snapshot-delete/end",
                        "snapshot/forgotten"));
        List<Integer> steps = places.where(i -> isOurs(places.all(), i));
        return places.deathsOfBoth(CrashPlaces.every(stride(), steps), getClass(), this::dieAndGoOn);
    }

    /** The snapshot with memory, and the deletions; other tests die in other snapshots. */
    private static boolean isOurs(List<String> places, int i) {
        int first = places.indexOf("snapshot/end");
        String place = places.get(i);
        return place.startsWith("snapshot-delete/")
                || place.equals("snapshot/forgotten")
                || i <= first && place.startsWith("snapshot/") && !place.endsWith("/before-intended")
                || i > places.indexOf("snapshot-delete/merging") && place.startsWith("blockjob-vda/");
    }

    private void dieAndGoOn(int number, String place, boolean alsoQemu) throws Exception {
        boolean ends = alsoQemu && tools() != null;
        Lab lab = makeLab();
        try {
            ChainGuest guest = prepared(lab);
            assertEquals("killed at " + place, CrashContract.liveAndDie(lab, "snapshots", Integer.toString(number)));
            if (ends) {
                lab.endProcesses();
            }
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("chained");
            DomainState expected = ends ? DomainState.STOPPED : DomainState.RUNNING;
            Deadline.await("it is what it was", () -> domain.state() == expected);
            Deadline.await("nothing is under way", () -> domain.underWay().isEmpty());
            whole(lab, guest, domain);
            if (!ends) {
                guest.agree(domain);
                Lab.get(domain.stop(StopLadder.abrupt()));
            }
            same(guest, domain);
            Lab.get(domain.startPaused());
            Snapshots snapshots = lab.supervisor().snapshots();
            Lab.get(snapshots.create(domain, SnapshotDef.named("after", null), SnapshotOptions.STANDARD));
            Lab.get(snapshots.delete(domain, "after"));
            guest.agree(domain);
        } finally {
            lab.close();
        }
    }

    private static void whole(Lab lab, ChainGuest guest, Domain domain) throws Exception {
        List<SnapshotDef> all = Lab.get(lab.supervisor().snapshots().list(domain));
        List<String> names = all.stream().map(one -> String.valueOf(one.name())).toList();
        boolean memory = names.contains("s1");
        assertEquals(memory, Files.exists(guest.file("memory")), "memory is there with its snapshot alone: " + names);
        if (memory) {
            assertTrue(lab.supervisor()
                    .saveImages()
                    .read(guest.file("memory"))
                    .header()
                    .complete());
        }
        List<String> chain = ChainGuest.names(domain.definition(), "vda");
        for (String name : List.of("s1", "s2", "s3")) {
            assertEquals(
                    names.contains(name),
                    chain.contains("base." + name),
                    "a snapshot has its overlay in the chain: " + names + " " + chain);
        }
        for (SnapshotDef one : all) {
            String xml = lab.supervisor().snapshots().write(one);
            assertFalse(!names.contains("s2") && xml.contains("base.s2"), "it would go back to what is gone: " + xml);
        }
    }

    private void same(ChainGuest guest, Domain domain) throws Exception {
        if (tools() != null) {
            byte[] before = new byte[1 << 20];
            java.util.Arrays.fill(before, 2 * 65536, 5 * 65536, (byte) 7);
            String top = ChainGuest.names(domain.definition(), "vda").get(0);
            assertArrayEquals(before, guest.content(top, top.equals("base.img") ? "raw" : "qcow2"), top);
        }
    }
}
