/**
 * Jobs: what they are doing, the commands about them, and their events. May import the machine and {@code script}. Never
 * what a job does to the block graph: that is for who starts it.
 */
@NullMarked
package org.qmp4j.testkit.machine.job;

import org.jspecify.annotations.NullMarked;
