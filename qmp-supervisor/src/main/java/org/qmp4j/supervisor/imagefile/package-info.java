/**
 * Images in files and on block devices of this host, opened for reading their headers. It may import {@code image}, {@code storage}
 * and {@code error}. Never here: what the bytes mean, and a byte that is written.
 */
@NullMarked
package org.qmp4j.supervisor.imagefile;

import org.jspecify.annotations.NullMarked;
