/**
 * The JUnit Jupiter side: tests that need a real QEMU or a real libvirt are skipped where there is none, and a run that
 * skipped any says so in one line at its end. May import JUnit, and ask the operating system what is installed. Never a
 * fake: those work without JUnit.
 */
@NullMarked
package org.qmp4j.testkit.junit;

import org.jspecify.annotations.NullMarked;
