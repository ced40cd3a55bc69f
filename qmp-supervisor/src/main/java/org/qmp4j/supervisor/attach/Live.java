package org.qmp4j.supervisor.attach;

import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;

/** A running process that is proven, and all that belongs to it. */
public record Live(QemuProcess process, DomainMonitor monitor, RunDirectory run, LiveRecord record) {}
