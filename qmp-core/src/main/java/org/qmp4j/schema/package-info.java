/**
 * What one QEMU can do, by its own account ({@code query-qmp-schema}): questions about it, and the check of a command
 * before it is sent. May import {@code message}, {@code error} and the Jackson tree.
 * Never here: a version number, a connection, or what a command does.
 */
@NullMarked
package org.qmp4j.schema;

import org.jspecify.annotations.NullMarked;
