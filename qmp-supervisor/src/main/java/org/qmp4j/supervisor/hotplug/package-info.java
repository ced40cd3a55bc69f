/**
 * What a guest has, changed while it runs or for its next start: disks, network cards, channels, media, memory, virtual CPUs,
 * limits. A feature: it may import {@code vm} and every room below it, {@code blockjob}, and no other feature. Never here: XML text, option
 * text, the name of a QMP command.
 */
@NullMarked
package org.qmp4j.supervisor.hotplug;

import org.jspecify.annotations.NullMarked;
