package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.UUID;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.blockcore.BlockIoErrorEvent;
import org.qmp4j.qapi.events.QapiEvents;
import org.qmp4j.qapi.machine.BalloonChangeEvent;
import org.qmp4j.qapi.qdev.DeviceDeletedEvent;
import org.qmp4j.qapi.qdev.DeviceUnplugGuestErrorEvent;
import org.qmp4j.qapi.runstate.GuestPanickedEvent;
import org.qmp4j.qapi.runstate.PowerdownEvent;
import org.qmp4j.qapi.runstate.ResetEvent;
import org.qmp4j.qapi.runstate.ResumeEvent;
import org.qmp4j.qapi.runstate.ShutdownEvent;
import org.qmp4j.qapi.runstate.StopEvent;
import org.qmp4j.qapi.runstate.WatchdogEvent;

/**
 * What happens to a domain, in order, numbered by {@link #sequence()} without holes: over all of its processes, for as long as
 * one supervisor has it. Gaps are events too.
 */
public sealed interface DomainEvent {
    /** The domain. */
    UUID domain();

    /** Position in the stream of this domain, from 1. */
    long sequence();

    /**
     * What is known about the domain has changed.
     *
     * @param from name of the state before
     * @param to name of the state now
     * @param reason why, for people
     */
    record StateChanged(UUID domain, long sequence, String from, String to, String reason) implements DomainEvent {}

    /**
     * Its process has ended against its will, and it will be started again, as its policy says.
     *
     * @param attempt which restart within the window that will be, from 1
     * @param delayMillis how long until then, in milliseconds
     * @param cause how it ended, for people
     */
    record RestartPlanned(UUID domain, long sequence, int attempt, long delayMillis, String cause)
            implements DomainEvent {}

    /**
     * It was started again by itself.
     *
     * @param attempt which restart within the window that was, from 1
     * @param cause how it had ended, for people
     */
    record Restarted(UUID domain, long sequence, int attempt, String cause) implements DomainEvent {}

    /**
     * It is not started again by itself any more.
     *
     * @param cause how it ended, for people
     * @param reason why that is so, for people
     */
    record RestartGivenUp(UUID domain, long sequence, String cause, String reason) implements DomainEvent {}

    /**
     * The domain has another name.
     *
     * @param from the name before
     * @param to the name now
     */
    record Renamed(UUID domain, long sequence, String from, String to) implements DomainEvent {}

    /**
     * Its guest goes on in another process on this host.
     *
     * @param fromPid the process that had it
     * @param toPid the process that has it
     * @param mode how its memory got there
     */
    record LocallyMigrated(UUID domain, long sequence, long fromPid, long toPid, String mode) implements DomainEvent {}

    /**
     * It was to go on in another process, and has stayed where it was.
     *
     * @param phase how far that had come
     * @param reason why, for people
     */
    record LocalMigrationUndone(UUID domain, long sequence, String phase, String reason) implements DomainEvent {}

    /** The virtual CPUs run ({@code RESUME}). */
    record Resumed(UUID domain, long sequence) implements DomainEvent {}

    /** The virtual CPUs stand still ({@code STOP}). */
    record Suspended(UUID domain, long sequence) implements DomainEvent {}

    /** The guest was asked to power down ({@code POWERDOWN}); it may ignore that. */
    record PowerdownRequested(UUID domain, long sequence) implements DomainEvent {}

    /**
     * The guest is off ({@code SHUTDOWN}); the process may still be there.
     *
     * @param guest whether the guest itself did it
     * @param reason QAPI {@code ShutdownCause}
     */
    record ShutDown(UUID domain, long sequence, boolean guest, String reason) implements DomainEvent {}

    /** The machine was reset ({@code RESET}). */
    record Reset(UUID domain, long sequence, boolean guest, String reason) implements DomainEvent {}

    /** The guest's kernel has crashed ({@code GUEST_PANICKED}). */
    record Panicked(UUID domain, long sequence, String action) implements DomainEvent {}

    /**
     * The guest's watchdog was not fed ({@code WATCHDOG}).
     *
     * @param action what QEMU did: QAPI {@code WatchdogAction}
     */
    record WatchdogFired(UUID domain, long sequence, String action) implements DomainEvent {}

    /**
     * A disk could not be read or written ({@code BLOCK_IO_ERROR}).
     *
     * @param device the disk, by alias or QOM path
     * @param node the block node that failed; empty where QEMU does not say
     * @param operation {@code read} or {@code write}
     * @param action what QEMU did: {@code stop} pauses the guest
     * @param nospace whether the host's storage is full
     * @param reason the error, for people
     */
    record BlockIoError(
            UUID domain,
            long sequence,
            String device,
            String node,
            String operation,
            String action,
            boolean nospace,
            String reason)
            implements DomainEvent {}

    /**
     * A device is gone ({@code DEVICE_DELETED}).
     *
     * @param device its alias; empty for one without
     */
    record DeviceRemoved(UUID domain, long sequence, String device, String path) implements DomainEvent {
        private static final String PERIPHERAL = "/machine/peripheral/";

        /** The alias of the device that it is, or is a part of; empty where neither has one. */
        public String owner() {
            boolean part = device.isEmpty() && path.startsWith(PERIPHERAL);
            return part ? path.substring(PERIPHERAL.length()).replaceFirst("/.*", "") : device;
        }
    }

    /** The guest refused to give a device away ({@code DEVICE_UNPLUG_GUEST_ERROR}). */
    record DeviceKept(UUID domain, long sequence, String device, String path) implements DomainEvent {}

    /**
     * The guest's memory was resized ({@code BALLOON_CHANGE}).
     *
     * @param bytes what it has now
     */
    record BalloonChanged(UUID domain, long sequence, long bytes) implements DomainEvent {}

    /**
     * Events were missed before this one: look again, or wait for {@link Resynced}.
     *
     * @param cause who missed them: the connection, or the listener that was too slow
     * @param missed how many, where that is known
     */
    record Gap(UUID domain, long sequence, String cause, OptionalLong missed) implements DomainEvent {}

    /**
     * QEMU was asked how it is, after events had been missed or before there were any: this is true now.
     *
     * @param status QAPI {@code RunState}
     */
    record Resynced(UUID domain, long sequence, String status) implements DomainEvent {}

    /** The monitor is gone. That alone says nothing about the guest. */
    record MonitorLost(UUID domain, long sequence, String reason) implements DomainEvent {}

    /**
     * Whatever else QEMU says.
     *
     * @param name QAPI event name
     * @param data its data; a missing node where it has none
     */
    record Other(UUID domain, long sequence, String name, JsonNode data) implements DomainEvent {}

    /** What a notice of the monitor means for the domain. */
    static DomainEvent of(UUID domain, long sequence, QmpNotice notice) {
        if (notice instanceof QmpEvent event) {
            return of(domain, sequence, event);
        }
        if (notice instanceof QmpGap gap) {
            return new Gap(domain, sequence, gap.cause().name(), gap.missed());
        }
        return new MonitorLost(domain, sequence, ((QmpDisconnected) notice).reason());
    }

    private static DomainEvent of(UUID domain, long sequence, QmpEvent event) {
        try {
            return of(domain, sequence, event, QapiEvents.read(event));
        } catch (QapiDecodeException e) {
            // a QEMU that speaks otherwise than QAPI promises: nothing is lost, and nobody is stopped by it
            return new Other(domain, sequence, event.name(), event.data());
        }
    }

    private static DomainEvent of(UUID domain, long sequence, QmpEvent event, QapiEvent said) {
        if (said instanceof ResumeEvent) {
            return new Resumed(domain, sequence);
        } else if (said instanceof StopEvent) {
            return new Suspended(domain, sequence);
        } else if (said instanceof PowerdownEvent) {
            return new PowerdownRequested(domain, sequence);
        } else if (said instanceof ShutdownEvent off) {
            return new ShutDown(domain, sequence, off.guest(), off.reason().text());
        } else if (said instanceof ResetEvent reset) {
            return new Reset(domain, sequence, reset.guest(), reset.reason().text());
        } else if (said instanceof GuestPanickedEvent panicked) {
            return new Panicked(domain, sequence, panicked.action().text());
        } else if (said instanceof WatchdogEvent watchdog) {
            return new WatchdogFired(domain, sequence, watchdog.action().text());
        }
        return ofDevice(domain, sequence, event, said);
    }

    private static DomainEvent ofDevice(UUID domain, long sequence, QmpEvent event, QapiEvent said) {
        if (said instanceof BlockIoErrorEvent error) {
            return new BlockIoError(
                    domain,
                    sequence,
                    error.device().isEmpty() ? error.qomPath().orElse("") : error.device(),
                    error.nodeName().orElse(""),
                    error.operation().text(),
                    error.action().text(),
                    error.nospace().orElse(false),
                    error.reason());
        } else if (said instanceof DeviceDeletedEvent deleted) {
            return new DeviceRemoved(domain, sequence, deleted.device().orElse(""), deleted.path());
        } else if (said instanceof DeviceUnplugGuestErrorEvent kept) {
            return new DeviceKept(domain, sequence, kept.device().orElse(""), kept.path());
        } else if (said instanceof BalloonChangeEvent balloon) {
            return new BalloonChanged(domain, sequence, balloon.actual());
        }
        return new Other(domain, sequence, event.name(), event.data());
    }
}
