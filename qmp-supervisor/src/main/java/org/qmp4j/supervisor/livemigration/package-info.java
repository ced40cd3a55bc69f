/**
 * A guest that goes on under another supervisor: five phases with cookies in between, which whoever drives them carries. A feature: it
 * may import {@code vm} and every room below it, and {@code guestcpu}. Never here: XML text, option text, the name of a QMP command.
 */
@NullMarked
package org.qmp4j.supervisor.livemigration;

import org.jspecify.annotations.NullMarked;
