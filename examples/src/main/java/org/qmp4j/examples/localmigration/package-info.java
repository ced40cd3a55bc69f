/**
 * The QEMU under a guest is replaced while somebody types on its console and looks at its screen, and what they see of it is measured.
 * May import what users of the library import, and the test kit for a guest and a stand-in for QEMU.
 */
@NullMarked
package org.qmp4j.examples.localmigration;

import org.jspecify.annotations.NullMarked;
