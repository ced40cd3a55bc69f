/**
 * The live domain: its state, its one job lane, start and stop as jobs with rollback.
 * May import every room below it on the line from XML to monitor, and {@code state}; features import it.
 * No XML, no argv text and no QMP command is written here, and no way leads to a monitor but a job.
 */
@NullMarked
package org.qmp4j.supervisor.vm;

import org.jspecify.annotations.NullMarked;
