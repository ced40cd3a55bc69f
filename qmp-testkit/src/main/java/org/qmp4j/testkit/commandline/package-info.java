/**
 * QEMU's command line, cut into options and suboptions, and the words in which QEMU refuses one. Knows the JDK alone.
 * Never what an option means to a machine.
 */
@NullMarked
package org.qmp4j.testkit.commandline;

import org.jspecify.annotations.NullMarked;
