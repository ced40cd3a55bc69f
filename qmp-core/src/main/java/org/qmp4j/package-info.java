/**
 * The front door: {@link org.qmp4j.QmpClient} and what it hands out (calls, subscriptions, jobs, descriptors).
 * May import every other room of this module; no other room may import this one.
 * No byte, no buffer and no protocol state belongs here: those live on the event loop, in {@code channel}.
 */
@NullMarked
package org.qmp4j;

import org.jspecify.annotations.NullMarked;
