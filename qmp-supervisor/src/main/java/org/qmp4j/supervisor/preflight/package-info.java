/**
 * Whether a guest would start or go on here, and what is missing if not: found out without touching anything. A feature: it may import
 * {@code vm} and every room below it, and {@code saveimage} and {@code guestcpu}, which know what a state needs. Never here: XML text,
 * option text, the name of a QMP command, and nothing that changes a file, a process or a guest.
 */
@NullMarked
package org.qmp4j.supervisor.preflight;

import org.jspecify.annotations.NullMarked;
