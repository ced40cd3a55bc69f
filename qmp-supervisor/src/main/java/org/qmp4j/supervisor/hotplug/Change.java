package org.qmp4j.supervisor.hotplug;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.JobScope;
import org.qmp4j.supervisor.vm.Notation;

/**
 * A change of a guest that runs, as the journal has it.
 *
 * @param kind what is done
 * @param alias of the device that it is done to; empty if it is not one device
 * @param live what runs when it is done
 * @param definition what is asked for when it is done; null if that stays as it is
 */
record Change(
        Kind kind, String alias, DomainDef live, @Nullable DomainDef definition) {
    /** The name of the operation in the journal. */
    static final String HOTPLUG = "hotplug";

    static final String LIVE = "live";
    static final String DEFINITION = "definition";
    private static final String KIND = "kind";
    private static final String ALIAS = "alias";

    enum Kind {
        ATTACH,
        DETACH,
        MEDIUM,
        MEMORY,
        VCPUS,
        IOTUNE
    }

    /** The same change with something else that runs when it is done. */
    Change withLive(DomainDef next) {
        return new Change(kind, alias, next, definition);
    }

    /** Notes that it is about to be made. */
    void intend(JobScope scope) {
        Notation notation = scope.notation();
        Map<String, String> facts = new HashMap<>();
        facts.put(KIND, kind.name());
        facts.put(ALIAS, alias);
        facts.put(LIVE, notation.write(live));
        if (definition != null) {
            facts.put(DEFINITION, notation.write(definition));
        }
        scope.directory().journal().write(HOTPLUG, "intended", facts);
    }

    static Change of(JournalEntry entry, Notation notation) {
        String definition = entry.facts().get(DEFINITION);
        return new Change(
                Kind.valueOf(entry.fact(KIND)),
                entry.fact(ALIAS),
                notation.readLive(entry.fact(LIVE)),
                definition == null ? null : notation.read(definition));
    }
}
