/**
 * What travels: the words of the QMP specification (greeting, command, event) as immutable values.
 * May import {@code error} and the Jackson tree.
 * No bytes, no sockets and no threads belong here.
 */
@NullMarked
package org.qmp4j.message;

import org.jspecify.annotations.NullMarked;
