package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The sizes of blocks that the guest sees ({@code <blockio>}), in bytes; null leaves them to QEMU.
 *
 * @param logical logical block size
 * @param physical physical block size
 * @param discard granularity of discards
 */
public record DiskBlocks(
        @Nullable Integer logical,
        @Nullable Integer physical,
        @Nullable Integer discard) {}
