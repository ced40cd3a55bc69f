/**
 * {@code domxml-to-argv}: what QEMU would be started with, for one domain XML or for thousands.
 * May import the supervisor's door, the list of the XML that is understood, capabilities and errors.
 * Processes must never be here, but for the one that is asked what it can do.
 */
@NullMarked
package org.qmp4j.examples.domxml;

import org.jspecify.annotations.NullMarked;
