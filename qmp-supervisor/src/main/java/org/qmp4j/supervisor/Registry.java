package org.qmp4j.supervisor;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.supervisor.error.DomainExistsException;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainNotFoundException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.error.WouldBeLostException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.DomainSettings;
import org.qmp4j.supervisor.state.NameTable;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.DomainSubscription;
import org.qmp4j.supervisor.vm.Host;
import org.qmp4j.supervisor.vm.JobKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which domains there are: found when a root is opened, defined, forgotten. */
final class Registry {
    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private final StateDirectory state;
    private final NameTable names;
    private final SupervisorOptions options;
    private final Host host;
    private final Undefinition undefinition;
    private final Map<UUID, Held> domains = new ConcurrentHashMap<>();
    private final Map<UUID, SupervisorException> unreadable = new ConcurrentHashMap<>();
    private final List<DomainSubscription> subscriptions = new CopyOnWriteArrayList<>();

    private record Held(Domain domain, DomainDirectory directory) {}

    Registry(StateDirectory state, NameTable names, SupervisorOptions options, Host host, Undefinition undefinition) {
        this.state = state;
        this.names = names;
        this.options = options;
        this.host = host;
        this.undefinition = undefinition;
    }

    /** Looks for every domain; waits until the state of each is known. */
    void open() {
        CompletableFuture.allOf(state.domains().stream()
                        .flatMap(uuid -> find(uuid).stream())
                        .map(stage -> stage.toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        names.sweep();
    }

    /** A domain that was defined by an earlier supervisor. */
    private Optional<CompletionStage<?>> find(UUID uuid) {
        DomainDirectory directory = state.domain(uuid);
        try {
            boolean persistent = directory.settings().persistent();
            Optional<String> definition = directory.definition();
            if (definition.isEmpty()) {
                undefinition.finish(directory);
            }
            return definition.map(xml -> {
                Domain domain = new Domain(host, directory, new DomainXmlReader().read(xml));
                domains.put(uuid, new Held(domain, directory));
                return domain.open().thenRun(() -> {
                    if (!persistent && domain.state() != DomainState.HELD) {
                        // before the question, so that an end between the two is not missed
                        forgetWhenStopped(domain);
                        if (domain.state() == DomainState.STOPPED) {
                            forget(domain);
                        }
                    }
                });
            });
        } catch (SupervisorException e) {
            LOG.warn("domain {} cannot be read, and is left alone", uuid, e);
            unreadable.put(uuid, e);
            return Optional.empty();
        }
    }

    Domain define(String xml, DomainSettings settings) {
        return define(laidOut(xml), settings);
    }

    /** What the XML says, with all that it leaves open decided, as far as its QEMU can be asked. */
    private DomainDef laidOut(String xml) {
        DomainXmlReader reader = new DomainXmlReader();
        DomainDef asked = reader.read(xml);
        UUID uuid = Optional.ofNullable(asked.uuid()).orElseGet(options.uuids());
        try {
            return host.laidOut(completed(asked, uuid));
        } catch (UnsupportedConfigurationException e) {
            throw reader.located(xml, e);
        }
    }

    private synchronized Domain define(DomainDef definition, DomainSettings settings) {
        UUID uuid = Objects.requireNonNull(definition.uuid());
        for (Held held : domains.values()) {
            boolean sameName = held.domain().definition().name().equals(definition.name());
            if (sameName || held.domain().uuid().equals(uuid)) {
                throw new DomainExistsException(definition.name(), held.domain().uuid());
            }
        }
        // looked up before anything is made on disk, and once more when it is written
        requireFree(definition, uuid);
        DomainDirectory directory = state.domain(uuid);
        boolean made = !directory.exists();
        Domain domain = new Domain(host, directory, definition);
        // what a definition that was lost has left is found, if there is any
        domain.open().toCompletableFuture().join();
        try {
            if (domain.state() == DomainState.HELD) {
                throw new DomainLockedException(uuid, domain.reason());
            }
            directory.journal().pass("define", "locked");
            if (!settings.equals(DomainSettings.STANDARD)) {
                directory.writeSettings(settings);
            }
            write(directory, definition);
            directory.journal().pass("define", "written");
        } catch (RuntimeException e) {
            domain.letGo();
            if (made) {
                removeAfter(e, directory);
            }
            domain.release();
            throw e;
        }
        domains.put(uuid, new Held(domain, directory));
        subscriptions.forEach(subscription -> subscription.add(domain));
        if (!settings.persistent()) {
            forgetWhenStopped(domain);
        }
        return domain;
    }

    /**
     * Gives a domain that is known another definition.
     *
     * @return completes with it, when it is durable
     */
    CompletionStage<DomainDef> redefine(Domain domain, String xml) {
        DomainXmlReader reader = new DomainXmlReader();
        DomainDef asked = reader.read(xml);
        return domain.run(JobKind.EDIT, scope -> {
            DomainDef before = scope.definition();
            if (!domain.isPersistent()) {
                throw new DomainStateException(before.label(), "redefine", "transient", "persistent");
            }
            if (!asked.name().equals(before.name())
                    || (asked.uuid() != null && !asked.uuid().equals(domain.uuid()))) {
                throw new OperationException(
                        before.label(),
                        "redefine",
                        "take the definition of " + asked.label() + ": rename it first",
                        null);
            }
            DomainDef known = completed(asked, domain.uuid());
            try {
                scope.redefine(scope.laidOut(known));
            } catch (UnsupportedConfigurationException e) {
                throw reader.located(xml, e);
            }
            return scope.definition();
        });
    }

    private DomainDef completed(DomainDef asked, UUID uuid) {
        DomainDef known = asked.withUuid(uuid);
        return known.devices().emulator() == null
                ? known.withEmulator(options.emulator().toString())
                : known;
    }

    /** A definition that could not be kept, as on a full disk, leaves nothing; one that was kept after all stays. */
    private static void removeAfter(RuntimeException failure, DomainDirectory directory) {
        try {
            if (directory.definition().isEmpty()) {
                directory.remove();
            }
        } catch (SupervisorException e) {
            failure.addSuppressed(e);
        }
    }

    private DomainDef requireFree(DomainDef definition, UUID uuid) {
        return names.alone(() -> {
            names.requireFree(definition.name(), uuid);
            state.domain(uuid).definition().ifPresent(xml -> {
                throw new DomainExistsException(names.nameOf(xml), uuid);
            });
            return definition;
        });
    }

    private void write(DomainDirectory directory, DomainDef definition) {
        names.alone(() -> {
            requireFree(definition, directory.uuid());
            directory.writeDefinition(new DomainXmlWriter().write(definition));
            names.publish(directory.uuid(), definition.name());
            return definition;
        });
    }

    /** A domain that is not persistent is gone when it has stopped, unless it was started again meanwhile. */
    private void forgetWhenStopped(Domain domain) {
        domain.subscribe(event -> {
            if (event instanceof DomainEvent.StateChanged changed
                    && changed.to().equals(DomainState.STOPPED.name())
                    && !changed.from().equals(DomainState.STARTING.name())
                    && !domain.isPersistent()) {
                forget(domain);
            }
        });
    }

    Optional<Domain> known(UUID uuid) {
        return Optional.ofNullable(domains.get(uuid)).map(Held::domain);
    }

    void forget(Domain domain) {
        try {
            undefine(domain, EnumSet.complementOf(EnumSet.of(UndefineFlag.MANAGED_SAVE)));
        } catch (DomainStateException | DomainNotFoundException e) {
            LOG.info("{} stays: {}", domain, e.getMessage());
        }
    }

    /** Forgets a stopped domain that holds no more than that. */
    synchronized void undefine(Domain domain, Set<UndefineFlag> losing) {
        Held held = domains.get(domain.uuid());
        if (held == null) {
            throw new DomainNotFoundException(domain.uuid().toString());
        }
        Set<UndefineFlag> lost = Undefinition.holds(held.directory());
        lost.removeAll(losing);
        if (!lost.isEmpty()) {
            throw new WouldBeLostException(
                    domain.definition().label(),
                    lost.stream().map(UndefineFlag::word).toList());
        }
        if (!held.domain().retire()) {
            throw new DomainStateException(
                    domain.definition().label(), "undefine", domain.state().name(), DomainState.STOPPED.name());
        }
        domains.remove(domain.uuid());
        subscriptions.forEach(subscription -> subscription.remove(domain));
        undefinition.intend(held.directory());
        names.alone(() -> {
            held.directory().deleteDefinition();
            undefinition.passed(held.directory());
            state.hideName(domain.definition().name(), domain.uuid());
            return held;
        });
        held.directory().remove();
        domain.release();
    }

    /** Hears all domains, those that are defined later too. */
    synchronized DomainSubscription subscribe(Consumer<? super DomainEvent> listener) {
        DomainSubscription subscription = new DomainSubscription(listener, host.listeners());
        subscriptions.add(subscription);
        domains().forEach(subscription::add);
        return subscription;
    }

    Collection<Domain> domains() {
        return domains.values().stream().map(Held::domain).toList();
    }

    /** Domains of which there are files that cannot be read, and why. */
    Map<UUID, SupervisorException> unreadable() {
        return unreadable;
    }

    /** Knows no domain any more; one that is being forgotten is forgotten whole first. */
    synchronized void clear() {
        domains.clear();
    }
}
