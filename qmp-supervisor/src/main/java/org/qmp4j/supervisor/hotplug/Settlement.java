package org.qmp4j.supervisor.hotplug;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.supervisor.commandline.PlugPart;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.domain.PluggableDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a change of a guest ends, whoever began it and wherever it was cut short: what QEMU has decides whether it is finished or
 * undone. A change that fails goes the same way as one whose supervisor died.
 */
public final class Settlement implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final String VCPU = "vcpu";

    /** For the supervisor, which has one for all domains. */
    public Settlement() {}

    @Override
    public void starting(JobScope scope) {
        DomainDef live = scope.liveDefinition();
        Limits.apply(scope, live);
        Sayings.say(scope, live);
    }

    @Override
    public void attached(JobScope scope) {
        if (!isTracked(scope)) {
            return;
        }
        try {
            finish(scope);
        } catch (OperationException e) {
            LOG.warn("[{}] a change that was cut short did not end well", scope.label(), e);
        }
        Set<String> there = scope.await(scope.monitor().devices().ids());
        for (PluggableDef device : Devices.mobile(scope.liveDefinition())) {
            String alias = device.placement().alias();
            if (alias != null && !there.contains(alias)) {
                drop(scope, device);
            }
        }
        if (scope.liveDefinition().vcpus().max() > 1) {
            count(scope);
        }
    }

    @Override
    public void gone(JobScope scope, String alias) {
        if (alias.isEmpty() || !isTracked(scope)) {
            return;
        }
        if (alias.startsWith(VCPU)) {
            count(scope);
        }
        Optional<PluggableDef> device = Devices.find(scope.liveDefinition(), alias);
        // another one may have got its id meanwhile
        if (device.isPresent() && !scope.await(scope.monitor().devices().ids()).contains(alias)) {
            drop(scope, device.get());
        }
    }

    /** Without a live definition it is not known where anything is: its process was started by an earlier version of this library. */
    private static boolean isTracked(JobScope scope) {
        return scope.directory().liveDefinition().isPresent();
    }

    private static void drop(JobScope scope, PluggableDef device) {
        DomainDef live = scope.liveDefinition();
        LOG.info("[{}] {} is gone", scope.label(), Devices.name(device));
        Wiring wiring = new Wiring(scope);
        wiring.removeBackends(
                wiring.parts(live, String.valueOf(device.placement().alias())));
        wiring.keep(Devices.without(live, device));
    }

    /** How many virtual CPUs there really are is what runs. */
    private static int count(JobScope scope) {
        int count = new Processors(scope).count();
        DomainDef live = scope.liveDefinition();
        if (live.vcpus().current() != count) {
            scope.keepLive(live.withVcpus(live.vcpus().withCurrent(count)));
        }
        return count;
    }

    @Override
    public Optional<String> ended(DomainDirectory directory) {
        Optional<JournalEntry> entry = directory.journal().entry(Change.HOTPLUG);
        Optional<String> definition = entry.filter(change ->
                        Optional.ofNullable(change.facts().get(Change.LIVE)).equals(directory.liveDefinition()))
                .map(change -> change.facts().get(Change.DEFINITION));
        entry.ifPresent(change -> directory.journal().clear(Change.HOTPLUG));
        return definition;
    }

    /**
     * Ends the change that is under way, if one is.
     *
     * @throws OperationException when it is done but for its limits
     */
    void finish(JobScope scope) {
        Optional<JournalEntry> entry = scope.directory().journal().entry(Change.HOTPLUG);
        if (entry.isPresent()) {
            Change change = Change.of(entry.get(), scope.notation());
            switch (change.kind()) {
                case ATTACH -> finishAttach(scope, change);
                case DETACH -> finishDetach(scope, change);
                case MEDIUM -> new Media(scope, this).finish(change);
                case VCPUS -> {
                    int count = count(scope);
                    if (count == change.live().vcpus().current()) {
                        commit(scope, change);
                    } else {
                        forget(scope);
                    }
                }
                case MEMORY -> {
                    Limits.balloon(scope, change.live());
                    commit(scope, change);
                }
                case IOTUNE -> {
                    Limits.throttle(scope, (DiskDef)
                            Devices.find(change.live(), change.alias()).orElseThrow());
                    commit(scope, change);
                }
                default -> throw new IllegalStateException("no such change: " + change.kind());
            }
        }
    }

    private void finishAttach(JobScope scope, Change change) {
        if (isThere(scope, change.alias())) {
            commitAttach(scope, change);
        } else {
            Wiring wiring = new Wiring(scope);
            wiring.removeBackends(wiring.parts(change.live(), change.alias()));
            forget(scope);
        }
    }

    private void finishDetach(JobScope scope, Change change) {
        if (isThere(scope, change.alias())) {
            forget(scope);
        } else {
            commitDetach(scope, change);
        }
    }

    private static boolean isThere(JobScope scope, String alias) {
        return scope.await(scope.monitor().devices().ids()).contains(alias);
    }

    /** The device is there, and belongs to what runs now; it cannot be taken back without its guest, so its limits may lack. */
    void commitAttach(JobScope scope, Change change) {
        PluggableDef device = Devices.find(change.live(), change.alias()).orElseThrow();
        if (!(device instanceof DiskDef disk) || disk.iotune().isEmpty()) {
            commit(scope, change);
            return;
        }
        try {
            Limits.throttle(scope, disk);
        } catch (QmpCommandException e) {
            DomainDef unlimited = Devices.replaced(change.live(), disk, disk.withIotune(IoTuneDef.UNLIMITED));
            commit(scope, change.withLive(unlimited));
            throw new OperationException(
                    scope.label(),
                    "attach",
                    "limit " + Devices.name(device) + ", which is there now without limits",
                    e);
        }
        commit(scope, change);
    }

    /** The device is gone: what it had on the host's side goes too. */
    void commitDetach(JobScope scope, Change change) {
        Wiring wiring = new Wiring(scope);
        List<PlugPart> parts = wiring.parts(scope.liveDefinition(), change.alias());
        wiring.removeBackends(parts);
        scope.directory().journal().pass(Change.HOTPLUG, "cleared");
        commit(scope, change);
    }

    /** QEMU has it: so do the live definition and, if that was asked for, the definition. */
    void commit(JobScope scope, Change change) {
        Journal journal = scope.directory().journal();
        new Wiring(scope).keep(change.live());
        journal.pass(Change.HOTPLUG, "kept");
        if (change.definition() != null) {
            scope.redefine(change.definition());
            journal.pass(Change.HOTPLUG, "redefined");
        }
        forget(scope);
    }

    /** Nothing is under way any more. */
    void forget(JobScope scope) {
        scope.directory().journal().clear(Change.HOTPLUG);
    }
}
