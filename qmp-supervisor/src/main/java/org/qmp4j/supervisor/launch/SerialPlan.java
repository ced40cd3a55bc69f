package org.qmp4j.supervisor.launch;

import java.nio.file.Path;

/**
 * A serial port as one start has it.
 *
 * @param alias its id
 * @param port its number
 * @param socket where QEMU listens
 */
public record SerialPlan(String alias, int port, Path socket) {}
