package org.qmp4j.supervisor.domain;

import java.util.List;

/**
 * An I/O thread that does a part of the work of a device ({@code <iothread>} in {@code <iothreads>}).
 *
 * @param id number of the thread
 * @param queues the queues that it serves; empty leaves that to QEMU
 */
public record QueueThread(int id, List<Integer> queues) {
    public QueueThread {
        queues = List.copyOf(queues);
    }
}
