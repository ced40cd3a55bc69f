package org.qmp4j.supervisor.genid;

import java.time.Instant;
import java.util.UUID;
import org.qmp4j.supervisor.genid.GenIdDecision.Verdict;

/**
 * Why a guest had which generation id.
 *
 * @param at when it got it
 * @param generation which process of the domain; each has one entry at most
 * @param transition what had happened
 * @param decision what was decided then
 * @param reason why
 * @param value the id, as QEMU reported it
 * @param bootId the boot of the host
 */
public record GenIdEntry(
        Instant at,
        long generation,
        GenIdTransition transition,
        Verdict decision,
        String reason,
        UUID value,
        String bootId) {}
