/**
 * What one QEMU binary on this host can do, probed once and kept as facts. It may import {@code process},
 * {@code state} (for its cache), {@code error} and qmp-core's {@code schema}. Never here: decisions about a domain; these are made in {@code launch} from
 * the facts given in. Nor a comparison of versions, anywhere.
 */
@NullMarked
package org.qmp4j.supervisor.capabilities;

import org.jspecify.annotations.NullMarked;
