/**
 * Conversations with a QEMU as text files: to read, to compare, to record from a real one and to replay as a fake. May
 * import {@code wire} and {@code script}. Never a machine: a replay knows only what was said.
 */
@NullMarked
package org.qmp4j.testkit.recording;

import org.jspecify.annotations.NullMarked;
