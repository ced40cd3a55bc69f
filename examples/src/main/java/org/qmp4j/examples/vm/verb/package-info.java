/**
 * The verbs, each one small class with its options, its text and its JSON.
 * May import the call, the console, the doctor and the supervisor's public rooms.
 * Never here: an exit code, where files are, or how one waits; these are the call's.
 */
@NullMarked
package org.qmp4j.examples.vm.verb;

import org.jspecify.annotations.NullMarked;
