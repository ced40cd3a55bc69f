package org.qmp4j.supervisor.domain;

/** Where a network card is plugged in; one kind per {@code <interface type=…>} of formatdomain. */
public sealed interface InterfaceSource {
    /** {@code type='user'}: QEMU's own user-mode network, which needs no right on the host. */
    record UserNetwork() implements InterfaceSource {}
}
