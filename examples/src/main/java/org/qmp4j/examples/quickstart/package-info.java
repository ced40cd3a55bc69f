/**
 * The first story: domain XML in, a proven QEMU guest out, watched, photographed and stopped cleanly.
 * May import the supervisor's public rooms and the test kit.
 * Nothing a user could not write in their own program may be done here.
 */
@NullMarked
package org.qmp4j.examples.quickstart;

import org.jspecify.annotations.NullMarked;
