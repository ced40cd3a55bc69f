/**
 * Local migration: another QEMU process on the same host takes the place of the one that runs a domain, and the guest goes on in it.
 * A feature: it may import {@code vm} and every room below it, the hand-over, and no other feature. Never here: XML text, option
 * text, the name of a QMP command.
 */
@NullMarked
package org.qmp4j.supervisor.localmigration;

import org.jspecify.annotations.NullMarked;
