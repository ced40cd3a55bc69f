/**
 * What the typed commands, events and values of QAPI share: reading, writing, and what keeps them open to other QEMUs.
 * May import {@code message} and the Jackson tree.
 * No command, no event and no member of QEMU is named here: those live in the generated rooms below this one.
 */
@NullMarked
package org.qmp4j.qapi;

import org.jspecify.annotations.NullMarked;
