/**
 * QMP on the wire as QEMU speaks it: splitting, parsing, printing, sessions, the in-band lane and the out-of-band one.
 * May import {@code script}, {@code rights} and the JDK's channels. Never what a single command means: that is {@code machine}.
 */
@NullMarked
package org.qmp4j.testkit.wire;

import org.jspecify.annotations.NullMarked;
