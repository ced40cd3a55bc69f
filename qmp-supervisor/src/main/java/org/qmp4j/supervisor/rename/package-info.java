/**
 * Other names: of a domain, running or not, and of the disk images that carry its name. A feature: it may import {@code vm},
 * {@code state}, {@code domain}, {@code storage} and {@code error}, and no other feature. Never here: a monitor; QEMU has no
 * command for it.
 */
@NullMarked
package org.qmp4j.supervisor.rename;

import org.jspecify.annotations.NullMarked;
