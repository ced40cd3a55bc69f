package org.qmp4j.supervisor.handover;

import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.state.LiveRecord;

/**
 * One of the two processes that have a guest in turn.
 *
 * @param monitor its monitor
 * @param record who it is, and where its sockets are
 */
public record Holder(DomainMonitor monitor, LiveRecord record) {}
