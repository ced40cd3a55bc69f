/**
 * A whole machine: its parts put together as a command line describes them, and its sockets served. May import every room
 * below. Never a process: that is for who runs it.
 */
@NullMarked
package org.qmp4j.testkit.board;

import org.jspecify.annotations.NullMarked;
