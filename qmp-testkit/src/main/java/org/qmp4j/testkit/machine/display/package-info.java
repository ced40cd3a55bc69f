/** The screen of a machine: VNC and pictures. May import the machine, {@code script}, {@code commandline} and {@code wire}. */
@NullMarked
package org.qmp4j.testkit.machine.display;

import org.jspecify.annotations.NullMarked;
