package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdDecision.Verdict;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdHistory;
import org.qmp4j.supervisor.genid.GenIdMark;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.LiveRecord;

/**
 * Decides which generation id a start gets and keeps the decision: in the journal of the start at once, in the history before
 * the guest runs. Marks stay until the start has succeeded.
 */
record GenIdBook(Host host, DomainDirectory directory) {
    private static final String TRANSITION = "genidTransition";
    private static final String DECISION = "genidDecision";
    private static final String REASON = "genidReason";

    /** @param beginning what the guest goes on from; null when it boots */
    GenIdDecision decide(GenIdDef asked, @Nullable Beginning beginning) throws IOException {
        GenIdHistory history = directory.genIds();
        if (beginning == null) {
            String bootId = host.reach().proc().bootId();
            return host.genIdPolicy().decide(asked, history.transitions(bootId), history.last(), host.genids());
        }
        List<GenIdTransition> transitions = new ArrayList<>(List.of(beginning.transition()));
        history.marks().forEach(mark -> transitions.add(mark.transition()));
        return host.genIdPolicy().decide(asked, transitions, beginning.genid().or(history::last), host.genids());
    }

    /** What the journal of a start says of it. */
    static Map<String, String> facts(GenIdDecision decision) {
        Map<String, String> facts = new HashMap<>();
        facts.put(TRANSITION, decision.transition().id());
        facts.put(DECISION, decision.verdict().name());
        facts.put(REASON, decision.reason());
        return facts;
    }

    /** Makes the decision of a start part of the history, once; its guest has not run yet. */
    void keep(JournalEntry start, LiveRecord record) {
        UUID value = record.genid().value();
        GenIdHistory before = directory.genIds();
        long generation = record.proof().generation();
        if (value != null && !before.knows(generation)) {
            directory.writeGenIds(before.with(new GenIdEntry(
                    Instant.now(),
                    generation,
                    GenIdTransition.of(start.fact(TRANSITION)),
                    Verdict.valueOf(start.fact(DECISION)),
                    start.fact(REASON),
                    value,
                    record.proof().process().bootId())));
        }
    }

    /** A start has succeeded: what it was marked with is done. */
    void settle() {
        GenIdHistory before = directory.genIds();
        if (!before.marks().isEmpty()) {
            directory.writeGenIds(before.withoutMarks());
        }
    }

    GenerationIds report(GenIdDef asked, Optional<LiveRecord> live) {
        GenIdHistory kept = directory.genIds();
        Optional<UUID> now = live.map(LiveRecord::genid).map(LiveRecord.GenId::value);
        return new GenerationIds(now, GenIdDecision.Origin.of(asked), kept.entries(), kept.marks());
    }

    void mark(GenIdTransition transition, String note) {
        directory.writeGenIds(directory.genIds().with(new GenIdMark(Instant.now(), transition, note)));
    }
}
