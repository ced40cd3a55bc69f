package org.qmp4j.supervisor.vm;

import java.util.UUID;

/**
 * What is known about a domain at one place of its stream of events: those after {@code sequence} tell what comes next.
 *
 * @param uuid the domain
 * @param name its name
 * @param state its state
 * @param reason why it is in that state, for people
 * @param sequence number of the last event that is in it already
 */
public record DomainSnapshot(UUID uuid, String name, DomainState state, String reason, long sequence) {}
