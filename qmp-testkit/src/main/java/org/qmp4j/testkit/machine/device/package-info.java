/** What is plugged into a machine, and what could be. May import the machine, {@code script}, {@code commandline} and {@code wire}. */
@NullMarked
package org.qmp4j.testkit.machine.device;

import org.jspecify.annotations.NullMarked;
