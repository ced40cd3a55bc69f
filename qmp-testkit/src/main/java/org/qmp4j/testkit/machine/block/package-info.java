/** The block graph of a machine, its images and jobs. May import the machine, {@code script}, {@code commandline} and {@code wire}. */
@NullMarked
package org.qmp4j.testkit.machine.block;

import org.jspecify.annotations.NullMarked;
