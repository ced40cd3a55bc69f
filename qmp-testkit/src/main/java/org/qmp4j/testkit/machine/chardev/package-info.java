/** The character devices of a machine, on real sockets. May import the machine, {@code script}, {@code commandline} and {@code wire}. */
@NullMarked
package org.qmp4j.testkit.machine.chardev;

import org.jspecify.annotations.NullMarked;
