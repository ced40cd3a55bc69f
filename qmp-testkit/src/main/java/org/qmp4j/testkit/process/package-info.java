/**
 * The fake as a process of its own: a program that takes the command line which a supervisor builds for QEMU 7.2, locks
 * its pidfile, serves its sockets and dies like QEMU. {@link org.qmp4j.testkit.process.FakeQemuLauncher} installs it;
 * {@link org.qmp4j.testkit.process.FakeQemuMain} says what it can do. May import every room but {@code junit} and the
 * in-process facades. Never a class of the code under test.
 */
@NullMarked
package org.qmp4j.testkit.process;

import org.jspecify.annotations.NullMarked;
