/**
 * The program that README.md shows, so that it keeps compiling.
 * May import qmp-core alone; a test compares it with README.md word for word.
 * Nothing may be here that README.md does not show.
 */
@NullMarked
package org.qmp4j.examples.readme;

import org.jspecify.annotations.NullMarked;
