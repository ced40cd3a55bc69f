/**
 * The CPU that a guest was to have, and the one that QEMU gave it: read back, kept apart, compared. A feature: it may import
 * {@code vm} and every room below it, and no other feature. Never here: XML text, option text, the name of a QMP command.
 */
@NullMarked
package org.qmp4j.supervisor.guestcpu;

import org.jspecify.annotations.NullMarked;
