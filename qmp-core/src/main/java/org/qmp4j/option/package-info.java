/**
 * What a user may choose: deadlines, reconnection, event buffers, redaction, metrics.
 * May import {@code message} and {@code error}.
 * Nothing here acts by itself: values and small interfaces only.
 */
@NullMarked
package org.qmp4j.option;

import org.jspecify.annotations.NullMarked;
