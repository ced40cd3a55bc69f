/**
 * Starting, proving, watching and signalling one QEMU process; the only room that names {@code ProcessBuilder}. It may
 * import {@code error} and the JDK. Never here: QMP, XML, or a signal to a process whose identity was not re-checked.
 */
@NullMarked
package org.qmp4j.supervisor.process;

import org.jspecify.annotations.NullMarked;
