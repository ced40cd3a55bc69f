/** Descriptors that were passed to a machine. May import the machine, {@code script} and {@code commandline}. */
@NullMarked
package org.qmp4j.testkit.machine.descriptor;

import org.jspecify.annotations.NullMarked;
