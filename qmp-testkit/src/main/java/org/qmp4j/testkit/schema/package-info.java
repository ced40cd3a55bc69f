/**
 * What a real QEMU of each version said of itself ({@code query-qmp-schema}), and whether a message agrees with it.
 * Knows Jackson's tree and the JDK alone. Never what a command does.
 */
@NullMarked
package org.qmp4j.testkit.schema;

import org.jspecify.annotations.NullMarked;
