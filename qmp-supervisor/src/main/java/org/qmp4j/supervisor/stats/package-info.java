/**
 * Figures of all domains at once, waiting for no job and for no guest beyond a deadline; what is old is marked as such. It may
 * import {@code vm}, {@code monitor}, {@code process}, {@code launch}, {@code domain} and the typed QAPI. Never here: a command
 * that changes anything.
 */
@NullMarked
package org.qmp4j.supervisor.stats;

import org.jspecify.annotations.NullMarked;
