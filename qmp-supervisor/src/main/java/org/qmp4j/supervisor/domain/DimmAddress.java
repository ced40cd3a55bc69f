package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A memory slot ({@code <address type='dimm'>}).
 *
 * @param slot slot, from 0
 * @param base physical address, or null
 */
public record DimmAddress(int slot, @Nullable Long base) implements DeviceAddress {}
