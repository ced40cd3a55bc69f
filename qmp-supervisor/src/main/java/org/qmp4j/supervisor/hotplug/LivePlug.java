package org.qmp4j.supervisor.hotplug;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.commandline.PlugPart;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.PluggableDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.monitor.Unplugged;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.storage.SecretRef;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plugs a device into a guest that runs, and out of it. In a job. */
final class LivePlug {
    private static final Logger LOG = LoggerFactory.getLogger(LivePlug.class);

    private final JobScope scope;
    private final Settlement settlement;

    LivePlug(JobScope scope, Settlement settlement) {
        this.scope = scope;
        this.settlement = settlement;
    }

    /** @param definition what is to be asked for from now on, or null */
    void attach(PluggableDef device, @Nullable DomainDef definition) {
        DomainDef live = scope.liveDefinition();
        requirePluggable(live, device, Hotplug.ATTACH);
        Wiring wiring = new Wiring(scope);
        DomainDef next = placed(wiring, live, device, definition);
        String alias = alias(next, live);
        List<PlugPart> parts = wiring.parts(next, alias);
        requireSecrets(device);
        Change change = new Change(Change.Kind.ATTACH, alias, next, definition);
        Journal journal = begin(change);
        try {
            for (PlugPart part : parts) {
                if (part instanceof PlugPart.Device) {
                    journal.pass(Change.HOTPLUG, "backed");
                }
                wiring.add(part);
            }
        } catch (QmpException e) {
            throw new OperationException(scope.label(), Hotplug.ATTACH, "give " + Devices.name(device) + " to QEMU", e);
        }
        journal.pass(Change.HOTPLUG, "plugged");
        settlement.commitAttach(scope, change);
    }

    /** In the place that it has in the definition, if the process that runs has such a place; else in one of its own. */
    private static DomainDef placed(
            Wiring wiring, DomainDef live, PluggableDef device, @Nullable DomainDef definition) {
        Optional<DeviceAddress> lasting = Optional.ofNullable(definition)
                .flatMap(next -> Devices.find(next, device))
                .flatMap(found -> Optional.ofNullable(found.placement().address()))
                .filter(place -> device.placement().address() == null);
        if (lasting.isPresent()) {
            PluggableDef there = device.placed(device.placement().at(lasting.get()));
            try {
                return wiring.placed(Devices.with(live, there, Hotplug.ATTACH));
            } catch (UnsupportedConfigurationException e) {
                LOG.info("{} is elsewhere until its next start: {}", Devices.name(device), e.getMessage());
            }
        }
        return wiring.placed(Devices.with(live, device, Hotplug.ATTACH));
    }

    /** What fails goes the way of what is cut short. */
    private Journal begin(Change change) {
        scope.rollback().push("settle what was begun", () -> settlement.finish(scope));
        change.intend(scope);
        return scope.directory().journal();
    }

    /** The one device that is new. */
    private static String alias(DomainDef next, DomainDef live) {
        return Devices.all(next).stream()
                .map(device -> String.valueOf(device.placement().alias()))
                .filter(alias -> Devices.find(live, alias).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void requireSecrets(PluggableDef device) {
        if (device instanceof DiskDef disk) {
            for (SecretRef secret : disk.secrets()) {
                if (!scope.knows(secret)) {
                    throw new OperationException(
                            scope.label(),
                            Hotplug.ATTACH,
                            Devices.name(device) + ": nobody here knows the secret " + secret.name()
                                    + ", or its process was started without somebody who keeps secrets",
                            null);
                }
            }
        }
    }

    private void requirePluggable(DomainDef live, PluggableDef device, String operation) {
        if (device instanceof DiskDef disk && disk.target().bus() != DiskBus.VIRTIO) {
            throw new OperationException(
                    scope.label(),
                    operation,
                    Devices.name(device) + ": the bus '" + disk.target().bus().id()
                            + "' takes and gives nothing while the guest runs; use bus='virtio', or change the"
                            + " definition alone; the medium of a CD drive is changed with update-device",
                    null);
        }
        if (device instanceof DiskDef disk && disk.hasObjects()) {
            throw new OperationException(
                    scope.label(),
                    operation,
                    Devices.name(device)
                            + ": cookies, certificates, reservations, filters and disks that another process"
                            + " serves come and go with their domain only",
                    null);
        }
        if (device instanceof ChannelDef channel && !isMobile(channel)) {
            throw new OperationException(
                    scope.label(),
                    operation,
                    Devices.name(device)
                            + ": only channels over virtio without a log, whose socket QEMU listens on, come and"
                            + " go while the guest runs; change the definition alone",
                    null);
        }
        if (device instanceof ChannelDef && live.devices().controller(ControllerType.VIRTIO_SERIAL, 0) == null) {
            throw new OperationException(
                    scope.label(),
                    operation,
                    Devices.name(device) + ": it was started without a virtio-serial controller; state"
                            + " <controller type='virtio-serial'/> in its definition for the next start",
                    null);
        }
    }

    private static boolean isMobile(ChannelDef channel) {
        return channel.isVirtio()
                && channel.chardev().listener() != null
                && channel.chardev().log() == null;
    }

    /**
     * Takes the device away, if the guest gives it.
     *
     * @param definition what is to be asked for from now on, or null
     */
    void detach(PluggableDef wanted, @Nullable DomainDef definition, Duration patience) {
        DomainDef live = scope.liveDefinition();
        PluggableDef device = Devices.require(live, wanted, Hotplug.DETACH);
        requirePluggable(live, device, Hotplug.DETACH);
        if (device instanceof DiskDef disk) {
            BlockJobs.requireIdle(scope, disk.target().dev(), Hotplug.DETACH);
        }
        String alias = String.valueOf(device.placement().alias());
        Change change = new Change(Change.Kind.DETACH, alias, Devices.without(live, device), definition);
        Journal journal = begin(change);
        if (unplug(device, alias, patience) == Unplugged.REFUSED) {
            throw new OperationException(
                    scope.label(),
                    Hotplug.DETACH,
                    "take " + Devices.name(device) + " away: the guest refuses to give it away",
                    null);
        }
        journal.pass(Change.HOTPLUG, "released");
        settlement.commitDetach(scope, change);
    }

    private Unplugged unplug(PluggableDef device, String alias, Duration patience) {
        try {
            return scope.await(scope.monitor().devices().unplug(alias, patience));
        } catch (QmpTimeoutException e) {
            throw new OperationException(
                    scope.label(),
                    Hotplug.DETACH,
                    "take " + Devices.name(device) + " away: the guest has not let go of it within " + patience
                            + "; it may do so yet, and what belongs to it goes then",
                    e);
        }
    }
}
