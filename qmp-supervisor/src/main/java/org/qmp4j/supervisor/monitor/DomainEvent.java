package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;
import java.util.UUID;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpNotice;

/** What happens to a running domain, in QEMU's order, numbered by {@link #sequence()}; gaps are events too. */
public sealed interface DomainEvent {
    /** The domain. */
    UUID domain();

    /** Position in the stream of this domain's process, from 1. */
    long sequence();

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
     * Events were missed before this one: look again.
     *
     * @param missed how many, where that is known
     */
    record Gap(UUID domain, long sequence, String cause, OptionalLong missed) implements DomainEvent {}

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
    static DomainEvent of(UUID domain, QmpNotice notice) {
        long sequence = notice.sequence();
        if (notice instanceof QmpEvent event) {
            return of(domain, sequence, event);
        }
        if (notice instanceof QmpGap gap) {
            return new Gap(domain, sequence, gap.cause().name(), gap.missed());
        }
        return new MonitorLost(domain, sequence, ((QmpDisconnected) notice).reason());
    }

    private static DomainEvent of(UUID domain, long sequence, QmpEvent event) {
        return switch (event.name()) {
            case "RESUME" -> new Resumed(domain, sequence);
            case "STOP" -> new Suspended(domain, sequence);
            case "POWERDOWN" -> new PowerdownRequested(domain, sequence);
            case "SHUTDOWN" ->
                new ShutDown(domain, sequence, event.data().path("guest").asBoolean(), reason(event));
            case "RESET" ->
                new Reset(domain, sequence, event.data().path("guest").asBoolean(), reason(event));
            case "GUEST_PANICKED" ->
                new Panicked(domain, sequence, event.data().path("action").asText());
            default -> new Other(domain, sequence, event.name(), event.data());
        };
    }

    private static String reason(QmpEvent event) {
        return event.data().path("reason").asText("");
    }
}
