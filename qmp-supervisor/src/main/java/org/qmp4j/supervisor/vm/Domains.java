package org.qmp4j.supervisor.vm;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qmp4j.supervisor.domain.DomainDef;

/**
 * The domains of a supervisor, for a guest that comes from elsewhere.
 *
 * @param find the domain of that uuid; empty when there is none
 * @param passing makes a domain that is forgotten when it stops
 * @param drop forgets one that did not start
 */
public record Domains(
        Function<UUID, Optional<Domain>> find, Function<DomainDef, Domain> passing, Consumer<Domain> drop) {}
