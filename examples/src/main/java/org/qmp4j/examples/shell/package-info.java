/**
 * qmp-shell: a person's or a script's way to a QMP monitor, with completion from QEMU's own schema.
 * May import the client library, picocli for its options and JLine for the terminal.
 * Never a table of QMP commands or their arguments: those come from the schema.
 */
@NullMarked
package org.qmp4j.examples.shell;

import org.jspecify.annotations.NullMarked;
