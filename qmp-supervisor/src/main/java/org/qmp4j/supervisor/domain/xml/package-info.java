/**
 * Domain XML text to {@code DomainDef} and back, one file per device; refuses what it does not know, with its line. It may
 * import {@code domain}, {@code storage} and {@code error}. Never here: invented values (uuid, MAC, genid), files, addresses.
 */
@NullMarked
package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.NullMarked;
