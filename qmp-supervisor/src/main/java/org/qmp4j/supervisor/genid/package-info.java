/**
 * The generation id: which one a guest gets at which transition, and what was decided so far. It may import {@code domain}
 * alone. Never here: files, clocks, random numbers or processes: this room is pure, ids and times are handed in.
 */
@NullMarked
package org.qmp4j.supervisor.genid;

import org.jspecify.annotations.NullMarked;
