/**
 * The operator's command line, {@code examples/run vm}: the list of its verbs, and how one call of it begins and ends.
 * May import the rooms below it, where the verbs, the call, the console and the doctor are.
 * What a verb does must never be here, nor anything that a program of a user could not do with the library.
 */
@NullMarked
package org.qmp4j.examples.vm;

import org.jspecify.annotations.NullMarked;
