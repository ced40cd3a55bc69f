package org.qmp4j.supervisor.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a card is emulated ({@code <driver>}); null leaves a choice to QEMU.
 *
 * @param name who handles the packets: {@code qemu}, {@code vhost}, or {@code vfio} for a card of the host
 * @param txMode how packets are sent: {@code iothread} or {@code timer}
 * @param ioeventfd whether the guest's notifications are handled beside the virtual CPUs
 * @param eventIdx whether the guest is told from which packet on it should be notified
 * @param queues how many pairs of queues there are
 * @param rxQueueSize the length of a queue to the guest
 * @param txQueueSize the length of a queue from the guest
 * @param rss whether packets are spread over queues by the card
 * @param hashReport whether the guest is told how
 * @param virtio what all virtio devices may be told
 * @param hostOffloads what the host computes for the guest, by QEMU's names, such as {@code gso}
 * @param guestOffloads what the guest may be given unfinished, by QEMU's names, such as {@code guest_csum}
 */
public record InterfaceDriverDef(
        @Nullable String name,
        @Nullable String txMode,
        @Nullable Boolean ioeventfd,
        @Nullable Boolean eventIdx,
        @Nullable Integer queues,
        @Nullable Integer rxQueueSize,
        @Nullable Integer txQueueSize,
        @Nullable Boolean rss,
        @Nullable Boolean hashReport,
        VirtioOptions virtio,
        Map<String, Boolean> hostOffloads,
        Map<String, Boolean> guestOffloads) {
    /** Nothing is said. */
    public static final InterfaceDriverDef NONE = new InterfaceDriverDef(
            null, null, null, null, null, null, null, null, null, VirtioOptions.NONE, Map.of(), Map.of());

    public InterfaceDriverDef {
        hostOffloads = Map.copyOf(hostOffloads);
        guestOffloads = Map.copyOf(guestOffloads);
        powerOfTwo("rx_queue_size", rxQueueSize);
        powerOfTwo("tx_queue_size", txQueueSize);
    }

    private static void powerOfTwo(String name, @Nullable Integer size) {
        if (size != null && Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException(name + " must be a power of two: " + size);
        }
    }
}
