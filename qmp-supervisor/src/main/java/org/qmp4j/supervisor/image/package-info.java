/**
 * What the first bytes of an image say: its format, its size, and which other images it names. Pure and bounded: whatever the bytes
 * are, they give a value or an error with its place. It may import {@code storage} and {@code error}. Never here: a file that is
 * opened; bytes come by {@link org.qmp4j.supervisor.image.ImageBytes}.
 */
@NullMarked
package org.qmp4j.supervisor.image;

import org.jspecify.annotations.NullMarked;
