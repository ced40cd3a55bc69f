/**
 * What travels with a saved or migrating guest besides its definition: libvirt's two cookies. It may import {@code domain}
 * alone. Never here: XML text, files, monitors: this room is pure.
 */
@NullMarked
package org.qmp4j.supervisor.cookie;

import org.jspecify.annotations.NullMarked;
