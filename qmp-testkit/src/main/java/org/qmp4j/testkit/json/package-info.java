/**
 * Text to JSON trees. It imports no other room. Never here: what the trees mean.
 */
@NullMarked
package org.qmp4j.testkit.json;

import org.jspecify.annotations.NullMarked;
