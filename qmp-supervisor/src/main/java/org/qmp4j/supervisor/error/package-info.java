/**
 * What can go wrong, as one sealed tree of unchecked exceptions whose facts are fields. It may import the JDK alone.
 * Never here: a decision, a log line, or an exception that wraps another one only to change its name.
 */
@NullMarked
package org.qmp4j.supervisor.error;

import org.jspecify.annotations.NullMarked;
