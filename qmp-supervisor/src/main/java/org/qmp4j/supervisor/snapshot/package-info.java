/**
 * Snapshots: overlays put on the images of a domain at one moment, and what is kept to go back to that. A feature: it may import
 * {@code blockjob}, {@code saveimage}, {@code vm} and every room below it. Never here: XML text, option text, the name of a QMP command.
 */
@NullMarked
package org.qmp4j.supervisor.snapshot;

import org.jspecify.annotations.NullMarked;
