package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else a card may be told; null, or none, is what is not said.
 *
 * @param addresses the guest's addresses, for networks in user space
 * @param backend what the host's side is made of
 * @param mtu the largest packet
 * @param sendBuffer how much the host's side buffers, in bytes
 * @param teaming the part that it has in a pair of cards
 * @param rom the card's own firmware
 * @param kept what QEMU is not told, by the names of the elements
 * @param said attributes that QEMU is not told
 */
public record InterfaceOptions(
        List<GuestAddress> addresses,
        @Nullable Backend backend,
        @Nullable Integer mtu,
        @Nullable Long sendBuffer,
        @Nullable Teaming teaming,
        @Nullable RomDef rom,
        List<KeptElement> kept,
        Said said) {
    /** Nothing is said. */
    public static final InterfaceOptions NONE =
            new InterfaceOptions(List.of(), null, null, null, null, null, List.of(), Said.NOTHING);

    public InterfaceOptions {
        addresses = List.copyOf(addresses);
        kept = List.copyOf(kept);
    }

    /**
     * An address of the guest ({@code <ip>}).
     *
     * @param address the address
     * @param ipv6 whether it is an IPv6 address; null is no
     * @param prefix how many bits of it are the network's, or null
     * @param peer the address of the other end, or null
     */
    public record GuestAddress(
            String address,
            @Nullable Boolean ipv6,
            @Nullable Integer prefix,
            @Nullable String peer) {}

    /**
     * What the host's side is made of ({@code <backend>}).
     *
     * @param passt whether it is passt; null is no
     * @param logFile where passt writes its log, or null
     * @param tap path of the device that TAPs are made by, or null
     * @param vhost path of the device that vhost is reached by, or null
     * @param hostname the name of the guest that passt tells it, or null
     * @param fqdn the full name of the guest that passt tells it, or null
     */
    public record Backend(
            @Nullable Boolean passt,
            @Nullable String logFile,
            @Nullable String tap,
            @Nullable String vhost,
            @Nullable String hostname,
            @Nullable String fqdn) {
        public Backend {
            if (!Boolean.TRUE.equals(passt) && (logFile != null || hostname != null || fqdn != null)) {
                throw new IllegalArgumentException("logFile, hostname and fqdn are for type='passt'");
            }
        }
    }

    /**
     * The part of a card in a pair of which one stays with the guest when it moves ({@code <teaming>}).
     *
     * @param persistent whether it is the one that stays
     * @param with the id of the one that stays; null for that one itself
     */
    public record Teaming(boolean persistent, @Nullable String with) {
        public Teaming {
            if (persistent == (with != null)) {
                throw new IllegalArgumentException(
                        "a card of teaming type 'transient', and no other, names the persistent one");
            }
        }
    }

    /**
     * Attributes that QEMU is not told.
     *
     * @param trustRxFilters whether the host follows the filters that the guest sets
     * @param macType how the MAC address came about: {@code generated} or {@code static}
     * @param macCheck whether the MAC address is checked
     */
    public record Said(
            @Nullable Boolean trustRxFilters,
            @Nullable String macType,
            @Nullable Boolean macCheck) {
        /** None. */
        public static final Said NOTHING = new Said(null, null, null);
    }

    /** Whether the host's side is passt. */
    public boolean isPasst() {
        return backend != null && Boolean.TRUE.equals(backend.passt());
    }

    /** What is kept under that name. */
    public List<KeptElement> kept(String name) {
        return kept.stream().filter(one -> one.name().equals(name)).toList();
    }
}
