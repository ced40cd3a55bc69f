/**
 * A person, or a pipe, at the serial port or channel of a guest: bytes both ways.
 * May import the JDK and JLine alone.
 * Domains, supervisors and options must never be here: it is given a socket.
 */
@NullMarked
package org.qmp4j.examples.vm.console;

import org.jspecify.annotations.NullMarked;
