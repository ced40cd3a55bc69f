package org.qmp4j.supervisor.launch;

import java.nio.file.Path;

/**
 * A virtio-serial channel as one start has it.
 *
 * @param alias its id
 * @param name the name by which the guest finds it
 * @param bus id of its virtio-serial bus
 * @param port its port there, from 1
 * @param socket where QEMU listens
 */
public record ChannelPlan(String alias, String name, String bus, int port, Path socket) {}
