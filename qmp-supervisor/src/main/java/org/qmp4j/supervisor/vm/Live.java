package org.qmp4j.supervisor.vm;

import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;

/** A running process and all that belongs to it. */
record Live(LaunchPlan plan, QemuProcess process, DomainMonitor monitor, RunDirectory run, LiveRecord record) {}
