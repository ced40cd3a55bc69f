/**
 * Checkpoints as facts: what one is, how a set of them hangs together, what a redefinition makes of it. Pure: no file, clock
 * or monitor. Must never know XML, JSON or QEMU.
 */
@NullMarked
package org.qmp4j.supervisor.checkpoint.model;

import org.jspecify.annotations.NullMarked;
