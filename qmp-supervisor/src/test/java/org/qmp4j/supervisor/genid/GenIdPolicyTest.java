package org.qmp4j.supervisor.genid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.domain.GenIdDef.CustomGenId;
import org.qmp4j.supervisor.domain.GenIdDef.NoGenId;
import org.qmp4j.supervisor.domain.GenIdDef.RequestedGenId;
import org.qmp4j.supervisor.genid.GenIdDecision.Origin;
import org.qmp4j.supervisor.genid.GenIdDecision.Verdict;

class GenIdPolicyTest {
    private static final UUID LAST = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID FRESH = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static UUID never() {
        throw new AssertionError("no id was to be made");
    }

    private static GenIdDecision decide(GenIdPolicy policy, GenIdDef asked, GenIdTransition... transitions) {
        return policy.decide(asked, List.of(transitions), Optional.of(LAST), () -> FRESH);
    }

    @ParameterizedTest
    @CsvSource({
        "COLD_START, NEW",
        "HOST_REBOOT, NEW",
        "PAUSE_RESUME, KEEP",
        "GUEST_RESET, KEEP",
        "LIVE_MIGRATION, KEEP",
        "LOCAL_MIGRATION, KEEP",
        "MANAGED_SAVE_RESUME, KEEP",
        "RESTORE, NEW",
        "REVERT_ONLINE, NEW",
        "REVERT_OFFLINE, NEW",
        "DISK_RESTORED, NEW",
        "CLONE, NEW",
        "IMPORT, NEW",
        "FAILOVER, NEW"
    })
    void theTableThatIsStandard(GenIdTransition transition, Verdict verdict) {
        GenIdDecision decision = decide(GenIdPolicy.standard(), new RequestedGenId(), transition);
        assertEquals(verdict, decision.verdict());
        assertEquals(verdict == Verdict.KEEP ? LAST : FRESH, decision.guid());
        assertEquals(transition, decision.transition());
        assertEquals(GenIdPolicy.standard().row(transition).reason(), decision.reason());
        assertEquals(Origin.GENERATED, decision.origin());
    }

    @ParameterizedTest
    @EnumSource
    void anIdOfOnesOwnIsKeptWhateverHappensAndWithoutTheElementThereIsNone(GenIdTransition transition) {
        GenIdDecision custom = GenIdPolicy.standard()
                .decide(new CustomGenId(LAST), List.of(transition), Optional.of(FRESH), GenIdPolicyTest::never);
        assertEquals(Verdict.CUSTOM, custom.verdict());
        assertEquals(LAST, custom.guid());
        assertEquals(Origin.CUSTOM, custom.origin());
        GenIdDecision none = GenIdPolicy.standard()
                .decide(new NoGenId(), List.of(transition), Optional.of(FRESH), GenIdPolicyTest::never);
        assertNull(none.guid());
        assertEquals(Origin.NONE, none.origin());
        assertEquals(transition, GenIdTransition.of(transition.id()));
    }

    @Test
    void whereItComesFromIsSaidByWhatIsAskedFor() {
        assertEquals(Origin.NONE, Origin.of(new NoGenId()));
        assertEquals(Origin.GENERATED, Origin.of(new RequestedGenId()));
        assertEquals(Origin.CUSTOM, Origin.of(new CustomGenId(LAST)));
        assertThrows(IllegalArgumentException.class, () -> GenIdTransition.of("teleport"));
    }

    @Test
    void aRowIsReplacedAndTheOthersStay() {
        GenIdPolicy policy =
                GenIdPolicy.standard().with(GenIdTransition.COLD_START, GenIdChoice.KEEP, "our licences hang on it");
        GenIdDecision kept = decide(policy, new RequestedGenId(), GenIdTransition.COLD_START);
        assertEquals(LAST, kept.guid());
        assertEquals("our licences hang on it", kept.reason());
        assertEquals(
                FRESH,
                decide(policy, new RequestedGenId(), GenIdTransition.CLONE).guid());
        assertEquals(
                FRESH,
                decide(GenIdPolicy.standard(), new RequestedGenId(), GenIdTransition.COLD_START)
                        .guid());
        assertFalse(policy.equals(GenIdPolicy.standard()));
        assertEquals(
                policy.toString(),
                policy.with(GenIdTransition.COLD_START, GenIdChoice.KEEP, "our licences hang on it")
                        .toString());
    }

    @Test
    void whereThereIsNoneToKeepANewOneIsMade() {
        GenIdPolicy policy = GenIdPolicy.standard().with(GenIdTransition.COLD_START, GenIdChoice.KEEP, "why not");
        GenIdDecision decision =
                policy.decide(new RequestedGenId(), List.of(GenIdTransition.COLD_START), Optional.empty(), () -> FRESH);
        assertEquals(Verdict.NEW, decision.verdict());
        assertEquals(FRESH, decision.guid());
        assertTrue(decision.reason().contains("none to keep"), decision.reason());
    }

    @Test
    void aRunningProcessCannotGetANewOne() {
        for (GenIdTransition transition : List.of(GenIdTransition.PAUSE_RESUME, GenIdTransition.GUEST_RESET)) {
            IllegalArgumentException refusal = assertThrows(
                    IllegalArgumentException.class,
                    () -> GenIdPolicy.standard().with(transition, GenIdChoice.NEW, "x"));
            assertTrue(refusal.getMessage().startsWith(transition.id() + " cannot"), refusal.getMessage());
        }
    }

    @Test
    void ofSeveralThingsThatHappenedTheOneThatAsksForANewIdDecides() {
        GenIdPolicy policy =
                GenIdPolicy.standard().with(GenIdTransition.DISK_RESTORED, GenIdChoice.KEEP, "only data disks");
        GenIdDecision both =
                decide(policy, new RequestedGenId(), GenIdTransition.DISK_RESTORED, GenIdTransition.REVERT_OFFLINE);
        assertEquals(GenIdTransition.REVERT_OFFLINE, both.transition());
        assertEquals(FRESH, both.guid());
        assertEquals(
                LAST,
                decide(policy, new RequestedGenId(), GenIdTransition.DISK_RESTORED)
                        .guid());
    }

    private static GenIdEntry entry(long generation, String bootId) {
        return new GenIdEntry(
                Instant.EPOCH,
                generation,
                GenIdTransition.COLD_START,
                Verdict.NEW,
                "why",
                new UUID(0, generation),
                bootId);
    }

    @Test
    void aStartInAnotherBootOfTheHostIsAHostReboot() {
        assertEquals(List.of(GenIdTransition.COLD_START), GenIdHistory.EMPTY.transitions("b"));
        GenIdHistory ran = GenIdHistory.EMPTY.with(entry(1, "a"));
        assertEquals(List.of(GenIdTransition.COLD_START), ran.transitions("a"));
        assertEquals(List.of(GenIdTransition.HOST_REBOOT), ran.transitions("b"));
        GenIdHistory marked = ran.with(new GenIdMark(Instant.EPOCH, GenIdTransition.CLONE, "of x"))
                .with(new GenIdMark(Instant.EPOCH, GenIdTransition.CLONE, "of y"));
        assertEquals(List.of(GenIdTransition.CLONE), marked.transitions("b"));
        assertEquals("of y", marked.marks().get(0).note());
        assertEquals(ran, marked.withoutMarks());
    }

    @Test
    void theNewestEntriesAreKeptAndEachProcessHasOne() {
        GenIdHistory history = GenIdHistory.EMPTY;
        for (int i = 1; i <= GenIdHistory.KEPT + 5; i++) {
            history = history.with(entry(i, "a")).with(entry(i, "b"));
        }
        assertEquals(GenIdHistory.KEPT, history.entries().size());
        assertEquals(6, history.entries().get(0).generation());
        assertEquals(Optional.of(new UUID(0, GenIdHistory.KEPT + 5)), history.last());
        assertTrue(history.knows(6));
        assertFalse(history.knows(5));
    }

    @Test
    void onlyWhatHappensWhileAGuestIsOffIsMarked() {
        assertThrows(
                IllegalArgumentException.class, () -> new GenIdMark(Instant.EPOCH, GenIdTransition.GUEST_RESET, ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GenIdMark(Instant.EPOCH, GenIdTransition.CLONE, "x".repeat(1001)));
    }
}
