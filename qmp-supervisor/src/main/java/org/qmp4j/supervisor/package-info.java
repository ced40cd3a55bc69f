/**
 * The door: the supervisor, its registry of domains, its options. May import every room of this module.
 * Never here: a step of a start or a stop, a QMP command, an XML element or a file of a domain; those have rooms of their own.
 */
@NullMarked
package org.qmp4j.supervisor;

import org.jspecify.annotations.NullMarked;
