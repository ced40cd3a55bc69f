/**
 * Migration from one fake to another over a UNIX socket, in a small format of their own. May import the machine, its
 * command line and the JDK's sockets. Never another part of a machine: what must be alike at both ends is taken from the
 * command line.
 */
@NullMarked
package org.qmp4j.testkit.machine.migration;

import org.jspecify.annotations.NullMarked;
