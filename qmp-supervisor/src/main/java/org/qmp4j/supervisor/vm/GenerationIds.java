package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.supervisor.genid.GenIdDecision.Origin;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdMark;

/**
 * The generation ids of a domain, and why they are what they are.
 *
 * @param now what its guest has; empty when it does not run, or has no such device
 * @param origin where its ids come from
 * @param history every decision that is kept, oldest first
 * @param marks what its next start has to know
 */
public record GenerationIds(Optional<UUID> now, Origin origin, List<GenIdEntry> history, List<GenIdMark> marks) {
    public GenerationIds {
        history = List.copyOf(history);
        marks = List.copyOf(marks);
    }
}
