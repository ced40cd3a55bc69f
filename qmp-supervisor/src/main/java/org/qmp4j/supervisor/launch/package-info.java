/**
 * From definition, capabilities and start reason to a plan: defaults, aliases, addresses, paths, generation id. It may
 * import {@code domain}, {@code genid}, {@code storage}, {@code capabilities} and {@code error}. Never here: files, clocks, random
 * numbers or processes, and no text that starts with a dash: this room is pure.
 */
@NullMarked
package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.NullMarked;
