package org.qmp4j.supervisor.stats;

import java.util.Optional;
import org.qmp4j.supervisor.process.CpuTime;

/**
 * A virtual CPU.
 *
 * @param index its number
 * @param thread the thread of QEMU that runs it
 * @param time what that thread has had on the host's processors; empty if QEMU has no such thread any more
 */
public record VcpuStats(long index, long thread, Optional<CpuTime> time) {}
