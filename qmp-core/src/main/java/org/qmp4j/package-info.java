/** Stand-ins for QEMU. */
@NullMarked
package org.qmp4j;

import org.jspecify.annotations.NullMarked;
