/**
 * What one QEMU binary on this host can do, probed once and kept as facts. It may import {@code process} and
 * {@code error}. Never here: decisions about a domain; these are made in {@code launch} from the facts given in.
 */
@NullMarked
package org.qmp4j.supervisor.capabilities;

import org.jspecify.annotations.NullMarked;
