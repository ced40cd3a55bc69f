/**
 * What runs inside a guest of ours: a boot sector, and the small assembler that makes it. May import the JDK. Never QEMU,
 * real or fake.
 */
@NullMarked
package org.qmp4j.testkit.guest;

import org.jspecify.annotations.NullMarked;
