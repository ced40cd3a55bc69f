// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
/** What QAPI's {@code block-export.json} defines: types, commands and events. May import what it names. */
@NullMarked
package org.qmp4j.qapi.blockexport;

import org.jspecify.annotations.NullMarked;
