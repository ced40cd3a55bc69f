/**
 * The front door of the example programs: the index, and what chooses one of them by its name.
 * May import every program's package, and each of those the libraries.
 * Never what a program does: that lives in its own class or package.
 */
@NullMarked
package org.qmp4j.examples;

import org.jspecify.annotations.NullMarked;
