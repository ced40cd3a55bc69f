/**
 * What a test says about a fake: the commands it saw, the answers it gives, the events it emits and the faults it has.
 * May import Jackson's tree and the JDK. Never a socket, a thread or the state of a machine.
 */
@NullMarked
package org.qmp4j.testkit.script;

import org.jspecify.annotations.NullMarked;
