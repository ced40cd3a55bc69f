/**
 * Everything that can go wrong, as one sealed tree of unchecked exceptions whose facts are fields.
 * May import nothing but the JDK.
 * No behaviour belongs here: an exception never retries, logs or maps another one.
 */
@NullMarked
package org.qmp4j.error;

import org.jspecify.annotations.NullMarked;
