/**
 * Whether the backing chains of a domain are what everybody thinks: its definition, the headers of the images, and the graph of a
 * QEMU that runs. A feature: it may import {@code vm}, {@code monitor}, {@code state}, {@code domain}, {@code imagefile},
 * {@code image}, {@code storage} and {@code error}, and no other feature. Never here: a chain that is changed; only definitions are.
 */
@NullMarked
package org.qmp4j.supervisor.backingchain;

import org.jspecify.annotations.NullMarked;
