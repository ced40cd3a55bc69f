/**
 * qmp-shell: a person's or a script's way to a QMP monitor, with completion from QEMU's own schema.
 * May import the client library, picocli for its options and JLine for the terminal.
 * Never knowledge of one QMP command's arguments: that comes from the schema.
 */
@NullMarked
package org.qmp4j.examples.shell;

import org.jspecify.annotations.NullMarked;
