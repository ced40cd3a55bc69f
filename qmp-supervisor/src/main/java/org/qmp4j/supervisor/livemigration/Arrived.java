package org.qmp4j.supervisor.livemigration;

import java.time.Duration;

/**
 * A guest that has come.
 *
 * @param pid of the process that it is in, where that is; 0 if it has ended since
 * @param qemu version of its QEMU; empty text if it has ended since
 * @param since how long ago it was settled that it goes on there, when this was said
 */
public record Arrived(long pid, String qemu, Duration since) {}
