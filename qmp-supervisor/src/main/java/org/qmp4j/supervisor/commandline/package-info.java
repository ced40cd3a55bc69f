/**
 * From launch plan to argv, one file per device, in libvirt's order and key order. It may import {@code launch},
 * {@code domain}, {@code storage} and the JSON library. Never here: decisions (they are in the plan), files, or option
 * text that is glued together by hand.
 */
@NullMarked
package org.qmp4j.supervisor.commandline;

import org.jspecify.annotations.NullMarked;
