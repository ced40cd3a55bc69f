/**
 * The index of example programs, and what chooses one of them by its name.
 * May import every example; each example stands for one story that a user wants to tell.
 * Nothing that a library user needs may live here, nor what a program does: that lives in its own package.
 */
@NullMarked
package org.qmp4j.examples;

import org.jspecify.annotations.NullMarked;
