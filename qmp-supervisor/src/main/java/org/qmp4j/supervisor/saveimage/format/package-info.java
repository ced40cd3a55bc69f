/**
 * The file format of a saved guest, as libvirt has it: bytes to values and back, for any bytes. It may import {@code error}
 * alone. Never here: files, clocks, processes, XML: this room is pure, and its texts are just texts.
 */
@NullMarked
package org.qmp4j.supervisor.saveimage.format;

import org.jspecify.annotations.NullMarked;
