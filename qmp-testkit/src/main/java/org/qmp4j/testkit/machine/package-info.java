/**
 * The state of the guest that a fake pretends to run, and the commands that read and change it.
 * May import {@code script}, {@code schema} and {@code commandline}. Never bytes, sockets or threads.
 */
@NullMarked
package org.qmp4j.testkit.machine;

import org.jspecify.annotations.NullMarked;
