/**
 * The JUnit Jupiter side: fakes as parameters; tests that need a real QEMU or a real libvirt are skipped where there is
 * none, and a run that skipped any says so in one line at its end. May import JUnit and the fakes, and ask the operating
 * system what is installed. Nothing imports this: all of it works without JUnit, too.
 */
@NullMarked
package org.qmp4j.testkit.junit;

import org.jspecify.annotations.NullMarked;
