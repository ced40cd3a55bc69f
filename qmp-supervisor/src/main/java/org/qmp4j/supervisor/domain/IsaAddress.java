package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A place on the ISA bus ({@code <address type='isa'>}).
 *
 * @param iobase first port, or null
 * @param irq interrupt, or null
 */
public record IsaAddress(@Nullable Integer iobase, @Nullable Integer irq) implements DeviceAddress {}
