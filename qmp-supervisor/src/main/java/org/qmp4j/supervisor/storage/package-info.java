/**
 * Where the bytes of a disk come from, as pure records. It may import the JDK alone.
 * Never here: a file that is opened, a header that is read, a format that is guessed.
 */
@NullMarked
package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.NullMarked;
