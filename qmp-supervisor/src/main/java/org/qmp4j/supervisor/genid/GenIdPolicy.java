package org.qmp4j.supervisor.genid;

import static org.qmp4j.supervisor.genid.GenIdChoice.KEEP;
import static org.qmp4j.supervisor.genid.GenIdChoice.NEW;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.domain.GenIdDef.CustomGenId;
import org.qmp4j.supervisor.domain.GenIdDef.NoGenId;
import org.qmp4j.supervisor.genid.GenIdDecision.Verdict;

/**
 * The table that says which transition gives a guest a new generation id. Immutable and pure: the same in, the same out. It
 * speaks of ids that this library makes; one that the definition names is always the guest's.
 */
public final class GenIdPolicy {
    private static final GenIdPolicy STANDARD = new GenIdPolicy(new EnumMap<>(Map.ofEntries(
            row(GenIdTransition.COLD_START, NEW, "a boot in a new process is a new generation"),
            row(GenIdTransition.HOST_REBOOT, NEW, "the host was booted, so this is a start like any other"),
            row(GenIdTransition.PAUSE_RESUME, KEEP, "the same process goes on, nothing is run twice"),
            row(GenIdTransition.GUEST_RESET, KEEP, "the same process goes on, and the guest boots by itself"),
            row(GenIdTransition.LIVE_MIGRATION, KEEP, "the same execution goes on elsewhere, nothing is run twice"),
            row(GenIdTransition.LOCAL_MIGRATION, KEEP, "the same execution goes on here, nothing is run twice"),
            row(GenIdTransition.MANAGED_SAVE_RESUME, KEEP, "the saved state is used once, nothing is run twice"),
            row(GenIdTransition.RESTORE, NEW, "the saved state can be used again, so its time may run twice"),
            row(GenIdTransition.REVERT_ONLINE, NEW, "the guest went back in time"),
            row(GenIdTransition.REVERT_OFFLINE, NEW, "its disks went back in time"),
            row(GenIdTransition.DISK_RESTORED, NEW, "a disk of it went back in time"),
            row(GenIdTransition.CLONE, NEW, "a copy must not be taken for its original"),
            row(GenIdTransition.IMPORT, NEW, "the original may go on where it came from"),
            row(GenIdTransition.FAILOVER, NEW, "what it did last on the other host may be lost"))));

    private final Map<GenIdTransition, Row> rows;

    /** A row of the table: what it says, and why. */
    public record Row(GenIdChoice choice, String reason) {}

    private GenIdPolicy(Map<GenIdTransition, Row> rows) {
        this.rows = rows;
    }

    private static Map.Entry<GenIdTransition, Row> row(GenIdTransition transition, GenIdChoice choice, String reason) {
        return Map.entry(transition, new Row(choice, reason));
    }

    /** The table that changes the id wherever something may be run twice, and at each boot in a new process. */
    public static GenIdPolicy standard() {
        return STANDARD;
    }

    /**
     * This table with another row.
     *
     * @param reason why, for people who ask later
     * @throws IllegalArgumentException for a new id where no process is started: QEMU cannot give it to one that runs
     */
    public GenIdPolicy with(GenIdTransition transition, GenIdChoice choice, String reason) {
        if (choice == NEW && !transition.startsProcess()) {
            throw new IllegalArgumentException(
                    transition.id() + " cannot give a new generation id: QEMU cannot change that of a running process");
        }
        Map<GenIdTransition, Row> changed = new EnumMap<>(rows);
        changed.put(transition, new Row(choice, reason));
        return new GenIdPolicy(changed);
    }

    /** What the table says about a transition. */
    public Row row(GenIdTransition transition) {
        return Objects.requireNonNull(rows.get(transition));
    }

    /**
     * Which id a process gets.
     *
     * @param asked what the definition asks for
     * @param transitions what has happened since the guest ran last; one that asks for a new id outweighs the others
     * @param last the id that the guest had last
     * @param newIds asked only when a new one is needed
     */
    public GenIdDecision decide(
            GenIdDef asked, List<GenIdTransition> transitions, Optional<UUID> last, Supplier<UUID> newIds) {
        GenIdTransition decisive = transitions.stream()
                .filter(one -> row(one).choice() == NEW)
                .findFirst()
                .orElseGet(() -> transitions.get(0));
        if (asked instanceof NoGenId) {
            return new GenIdDecision(Verdict.NONE, null, decisive, "the definition has no <genid>");
        }
        if (asked instanceof CustomGenId custom) {
            String reason = "the definition names the id; whoever named it changes it";
            return new GenIdDecision(Verdict.CUSTOM, custom.guid(), decisive, reason);
        }
        Row row = row(decisive);
        if (row.choice() == NEW) {
            return new GenIdDecision(Verdict.NEW, newIds.get(), decisive, row.reason());
        }
        return last.map(id -> new GenIdDecision(Verdict.KEEP, id, decisive, row.reason()))
                .orElseGet(() -> new GenIdDecision(
                        Verdict.NEW, newIds.get(), decisive, row.reason() + "; but there was none to keep"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GenIdPolicy policy && policy.rows.equals(rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
