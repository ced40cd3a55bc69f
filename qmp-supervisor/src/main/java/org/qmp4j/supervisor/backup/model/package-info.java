/**
 * Backups as facts: what one is asked to be, and what is decided of it. Pure: no file, clock or monitor. Must never know XML, JSON or
 * QEMU.
 */
@NullMarked
package org.qmp4j.supervisor.backup.model;

import org.jspecify.annotations.NullMarked;
