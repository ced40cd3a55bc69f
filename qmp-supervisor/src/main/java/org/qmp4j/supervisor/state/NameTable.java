package org.qmp4j.supervisor.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qmp4j.supervisor.error.DomainExistsException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which names are taken, by what is on disk: another supervisor on the same root may define and rename domains, too. A
 * definition is read again only when its file was replaced.
 */
public final class NameTable {
    private static final Logger LOG = LoggerFactory.getLogger(NameTable.class);

    private final StateDirectory state;
    private final Function<String, String> nameOf;
    private final Map<UUID, Seen> seen = new HashMap<>();

    private record Seen(String stamp, String name) {}

    /** @param nameOf from the text of a definition to the name in it */
    public NameTable(StateDirectory state, Function<String, String> nameOf) {
        this.state = state;
        this.nameOf = nameOf;
    }

    /** The name in the text of a definition. */
    public String nameOf(String definition) {
        return nameOf.apply(definition);
    }

    /** Runs something while no name on this root changes. @throws org.qmp4j.supervisor.error.StateFileException if it has to wait too long */
    public <T> T alone(Supplier<T> section) {
        return state.alone(section);
    }

    /** Every definition on disk that can be read, with its name. */
    public synchronized Map<UUID, String> all() {
        Map<UUID, String> names = new HashMap<>();
        for (UUID uuid : state.domains()) {
            look(uuid).ifPresent(name -> names.put(uuid, name));
        }
        seen.keySet().retainAll(names.keySet());
        return names;
    }

    private Optional<String> look(UUID uuid) {
        DomainDirectory directory = state.domain(uuid);
        try {
            Optional<String> stamp = directory.definitionStamp();
            Seen before = seen.get(uuid);
            if (before != null && stamp.equals(Optional.of(before.stamp()))) {
                return Optional.of(before.name());
            }
            Optional<String> name = directory.definition().map(nameOf);
            stamp.ifPresent(text -> name.ifPresent(found -> seen.put(uuid, new Seen(text, found))));
            return name;
        } catch (SupervisorException e) {
            LOG.warn("the definition of domain {} cannot be read; its name counts as free", uuid, e);
            return Optional.empty();
        }
    }

    /** @throws DomainExistsException when another domain than that one has the name */
    public void requireFree(String name, UUID besides) {
        all().forEach((uuid, taken) -> {
            if (taken.equals(name) && !uuid.equals(besides)) {
                throw new DomainExistsException(name, uuid);
            }
        });
    }

    /** Makes the symlinks of one domain agree with its name now, and removes those of names that it had. */
    public void publish(UUID uuid, String now, String... before) {
        for (String name : before) {
            if (!name.equals(now)) {
                state.hideName(name, uuid);
            }
        }
        state.showName(now, uuid);
    }

    /** Makes all symlinks agree with what is on disk. That this cannot be done never fails anything. */
    public void sweep() {
        try {
            alone(() -> {
                Map<UUID, String> names = all();
                state.sweepNames(names);
                return names;
            });
        } catch (SupervisorException e) {
            LOG.warn("the symlinks by name are left as they are", e);
        }
    }
}
