package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.genid.GenIdChoice;
import org.qmp4j.supervisor.genid.GenIdDecision.Origin;
import org.qmp4j.supervisor.genid.GenIdDecision.Verdict;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdPolicy;
import org.qmp4j.supervisor.genid.GenIdTransition;

/** What the guest has is what was decided, and the history says why: the same for the fake QEMU and for a real one. */
abstract class GenIdContract {
    private Lab lab;

    abstract Lab makeLab() throws IOException;

    private Lab lab() throws IOException {
        if (lab == null) {
            lab = makeLab();
        }
        return lab;
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    /** What QEMU says; the record and the history must say the same. */
    private static UUID asked(Domain domain) throws Exception {
        UUID actual = Lab.get(
                domain.run(JobKind.INSPECT, scope -> scope.await(scope.monitor().generationId())));
        assertEquals(actual, domain.liveRecord().orElseThrow().genid().value());
        GenerationIds known = Lab.get(domain.generationIds());
        assertEquals(Optional.of(actual), known.now());
        GenIdEntry last = last(known);
        assertEquals(actual, last.value());
        assertEquals(domain.liveRecord().orElseThrow().proof().generation(), last.generation());
        assertEquals(domain.liveRecord().orElseThrow().genid().reason(), last.reason());
        return actual;
    }

    private static GenIdEntry last(GenerationIds ids) {
        return ids.history().get(ids.history().size() - 1);
    }

    private static UUID startedAnew(Domain domain) throws Exception {
        if (domain.state() != DomainState.STOPPED) {
            Lab.get(domain.stop(StopLadder.abrupt()));
        }
        Lab.get(domain.start());
        return asked(domain);
    }

    @Test
    void aBootInANewProcessChangesItAndPauseResetAndReattachmentDoNot() throws Exception {
        Domain domain = lab().define("generations");
        assertEquals(
                new GenerationIds(Optional.empty(), Origin.GENERATED, List.of(), List.of()),
                Lab.get(domain.generationIds()));
        UUID first = startedAnew(domain);
        Lab.get(domain.suspend());
        assertEquals(first, asked(domain));
        Lab.get(domain.resume());
        assertEquals(first, asked(domain));
        Lab.get(domain.run(JobKind.CONTROL, scope -> scope.await(scope.monitor().reset())));
        assertEquals(first, asked(domain));

        lab().supervisor().close();
        lab().open(lab().options());
        Domain found = lab().supervisor().domain("generations");
        assertEquals(first, asked(found));
        UUID second = startedAnew(found);
        assertNotEquals(first, second);
        Lab.get(found.stop(StopLadder.abrupt()));
        GenerationIds after = Lab.get(found.generationIds());
        assertEquals(Optional.empty(), after.now());
        assertEquals(
                List.of(first, second),
                after.history().stream().map(GenIdEntry::value).toList());
        assertTrue(after.history().stream()
                .allMatch(
                        entry -> entry.transition() == GenIdTransition.COLD_START && entry.decision() == Verdict.NEW));
    }

    @Test
    void aStartAfterARebootOfTheHostIsSaidToBeOne() throws Exception {
        Domain domain = lab().define("rebooted");
        UUID first = startedAnew(domain);
        Lab.get(domain.stop(StopLadder.abrupt()));
        Path file = lab().state(domain).resolve("genid-history.json");
        Files.writeString(
                file, Files.readString(file).replaceAll("\"bootId\" : \"[^\"]+\"", "\"bootId\" : \"an earlier one\""));
        assertNotEquals(first, startedAnew(domain));
        assertEquals(
                GenIdTransition.HOST_REBOOT,
                last(Lab.get(domain.generationIds())).transition());
    }

    @Test
    void aReplacedRowKeepsTheIdOverStartsAndSupervisors() throws Exception {
        GenIdPolicy policy = GenIdPolicy.standard().with(GenIdTransition.COLD_START, GenIdChoice.KEEP, "a licence");
        lab().open(lab().options().withGenIdPolicy(policy));
        Domain domain = lab().define("licensed");
        UUID first = startedAnew(domain);
        assertEquals(first, startedAnew(domain));
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab().supervisor().close();
        lab().open(lab().options().withGenIdPolicy(policy));
        Domain found = lab().supervisor().domain("licensed");
        assertEquals(first, startedAnew(found));
        assertEquals("a licence", last(Lab.get(found.generationIds())).reason());

        Lab.get(found.mark(GenIdTransition.REVERT_OFFLINE, "snapshot 'before'"));
        UUID second = startedAnew(found);
        assertNotEquals(first, second);
        assertEquals(second, startedAnew(found), "the new one is kept from there on");
    }

    @Test
    void aMarkChangesTheIdOfTheNextStartThatSucceedsAndOfNoOther() throws Exception {
        lab().open(lab().options()
                .withGenIdPolicy(GenIdPolicy.standard().with(GenIdTransition.COLD_START, GenIdChoice.KEEP, "kept")));
        Domain domain = lab().define("reverted");
        UUID first = startedAnew(domain);
        Lab.get(domain.stop(StopLadder.abrupt()));
        GenerationIds marked = Lab.get(domain.mark(GenIdTransition.REVERT_OFFLINE, "snapshot 'monday'"));
        assertEquals("snapshot 'monday'", marked.marks().get(0).note());

        Path disk = lab().root().resolve("disk.img");
        Path aside = lab().root().resolve("aside.img");
        Files.move(disk, aside);
        Lab.failure(QemuStartException.class, domain.start());
        Files.move(aside, disk);
        assertEquals(marked, Lab.get(domain.generationIds()), "a start that failed has changed nothing");

        lab().supervisor().close();
        lab().open(lab().options());
        Domain found = lab().supervisor().domain("reverted");
        assertNotEquals(first, startedAnew(found));
        GenerationIds after = Lab.get(found.generationIds());
        assertEquals(List.of(), after.marks());
        assertEquals(GenIdTransition.REVERT_OFFLINE, last(after).transition());
        assertEquals("its disks went back in time", last(after).reason());
        startedAnew(found);
        assertEquals(
                GenIdTransition.COLD_START, last(Lab.get(found.generationIds())).transition());
    }

    @Test
    void whatIsDoneToAStoppedGuestChangesItLikewise() throws Exception {
        lab().open(lab().options()
                .withGenIdPolicy(GenIdPolicy.standard().with(GenIdTransition.COLD_START, GenIdChoice.KEEP, "kept")));
        Domain marked = lab().define("marked");
        UUID before = startedAnew(marked);
        for (GenIdTransition transition : List.of(
                GenIdTransition.DISK_RESTORED,
                GenIdTransition.CLONE,
                GenIdTransition.IMPORT,
                GenIdTransition.FAILOVER)) {
            Lab.get(marked.stop(StopLadder.abrupt()));
            Lab.get(marked.mark(transition, "of another"));
            UUID after = startedAnew(marked);
            assertNotEquals(before, after, transition.id());
            assertEquals(transition, last(Lab.get(marked.generationIds())).transition());
            before = after;
        }
        Lab.get(marked.stop(StopLadder.abrupt()));
        Domain domain = lab().define("running");
        Lab.failure(IllegalArgumentException.class, domain.mark(GenIdTransition.COLD_START, "no"));
    }

    @Test
    void anIdOfOnesOwnIsKeptAlsoAfterARevert() throws Exception {
        UUID own = UUID.fromString("12345678-9abc-4def-8123-456789abcdef");
        Domain domain =
                lab().supervisor().define(lab().xml("custom").replace("<genid/>", "<genid>" + own + "</genid>"));
        assertEquals(own, startedAnew(domain));
        Lab.get(domain.mark(GenIdTransition.REVERT_OFFLINE, "snapshot"));
        assertEquals(own, startedAnew(domain));
        GenerationIds known = Lab.get(domain.generationIds());
        assertEquals(Origin.CUSTOM, known.origin());
        assertEquals(Verdict.CUSTOM, last(known).decision());
        assertEquals(List.of(), known.marks());
    }

    @Test
    void withoutTheElementThereIsNoIdAndNoHistory() throws Exception {
        Domain domain = lab().supervisor().define(lab().xml("none").replace("<genid/>", ""));
        Lab.get(domain.start());
        assertEquals(
                new GenerationIds(Optional.empty(), Origin.NONE, List.of(), List.of()),
                Lab.get(domain.generationIds()));
        assertFalse(Files.exists(lab().state(domain).resolve("genid-history.json")));
    }

    @Test
    void aHistoryThatCannotBeReadKeepsTheGuestFromRunning() throws Exception {
        Domain domain = lab().define("unread");
        Path inTheWay = lab().state(domain).resolve("genid-history.json");
        Files.writeString(inTheWay, "{}");
        StateFileException failure = Lab.failure(StateFileException.class, domain.start());
        assertEquals(inTheWay, failure.path());
        lab().assertNothingRuns(domain);
        Files.delete(inTheWay);
        startedAnew(domain);
    }

    @Test
    void inactiveXmlAsksForAnIdAndLiveXmlSaysIt() throws Exception {
        Domain domain = lab().define("shown");
        assertTrue(domain.inactiveXml().contains("<genid/>"), domain.inactiveXml());
        assertEquals(Optional.empty(), domain.liveXml());
        UUID actual = startedAnew(domain);
        assertTrue(domain.inactiveXml().contains("<genid/>"), domain.inactiveXml());
        assertEquals(new GenIdDef.RequestedGenId(), domain.definition().genid());
        String live = domain.liveXml().orElseThrow();
        assertTrue(live.contains("<genid>" + actual + "</genid>"), live);
        assertTrue(live.contains("machine='pc-i440fx-"), live);
        assertTrue(live.contains("process " + Lab.pid(domain)), live);
        assertTrue(live.contains(domain.serialSocket(0).orElseThrow().toString()), live);
    }
}
