/**
 * What was asked for: the definition of a domain as pure records, named as formatdomain names them. It may import
 * {@code storage} and the JDK. Never here: defaults that depend on a host or a QEMU, generated values, XML or command lines.
 */
@NullMarked
package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.NullMarked;
