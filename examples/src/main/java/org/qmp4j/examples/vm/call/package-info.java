/**
 * What every verb works with: the options, where things are, the supervisor of this call, waiting, output, and what failures mean.
 * May import the supervisor's public rooms.
 * A verb must never be here, nor a process, nor a key of the JSON of one verb alone.
 */
@NullMarked
package org.qmp4j.examples.vm.call;

import org.jspecify.annotations.NullMarked;
