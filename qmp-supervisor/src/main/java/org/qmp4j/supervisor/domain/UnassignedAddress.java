package org.qmp4j.supervisor.domain;

/** A host device that the guest is not given yet ({@code <address type='unassigned'>}). */
public record UnassignedAddress() implements DeviceAddress {}
