package org.qmp4j.supervisor.monitor;

/**
 * What every job on block nodes is begun with.
 *
 * @param id its id
 * @param speed bytes a second, 0 for no limit
 * @param masked whether images may stand in for their storage, so that the name of a protocol must not be taken for a format; QEMU
 *     from 9.0 on can be told
 */
public record JobTicket(String id, long speed, boolean masked) {}
