/** Stand-ins for QEMU. */
@NullMarked
package org.qmp4j.supervisor;

import org.jspecify.annotations.NullMarked;
