/**
 * The index of example programs.
 * May import every example; each example stands for one story that a user wants to tell.
 * Nothing that a library user needs may live here.
 */
@NullMarked
package org.qmp4j.examples;

import org.jspecify.annotations.NullMarked;
