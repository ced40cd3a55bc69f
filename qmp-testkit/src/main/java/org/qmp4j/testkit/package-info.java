/** Stand-ins for QEMU. */
@NullMarked
package org.qmp4j.testkit;

import org.jspecify.annotations.NullMarked;
