package org.qmp4j.supervisor.domain;

import java.util.UUID;

/**
 * What was asked about the generation id ({@code <genid>}). A request for a generated id stays a request: the id itself
 * belongs to a start, not to the definition.
 */
public sealed interface GenIdDef {
    /** No {@code <genid>}: the guest gets no such device. */
    record NoGenId() implements GenIdDef {}

    /** {@code <genid/>}: an id is made at start. */
    record RequestedGenId() implements GenIdDef {}

    /**
     * {@code <genid>GUID</genid>}: this id and no other.
     *
     * @param guid the id, in the big-endian text form that QEMU reports
     */
    record CustomGenId(UUID guid) implements GenIdDef {}
}
