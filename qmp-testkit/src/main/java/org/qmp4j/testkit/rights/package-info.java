/**
 * Descriptors that come over a UNIX socket (SCM_RIGHTS), which Java cannot receive: jnr-posix, if it is there. May import
 * jnr-posix and the JDK. Never what a descriptor is for: that is {@code machine.descriptor}.
 */
@NullMarked
package org.qmp4j.testkit.rights;

import org.jspecify.annotations.NullMarked;
