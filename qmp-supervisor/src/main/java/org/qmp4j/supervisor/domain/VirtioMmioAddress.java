package org.qmp4j.supervisor.domain;

/** A virtio device that is no PCI device ({@code <address type='virtio-mmio'>}). */
public record VirtioMmioAddress() implements DeviceAddress {}
