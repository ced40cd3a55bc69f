/**
 * What is on disk, keyed by uuid: definitions, live records, run directories, locks, symlinks for humans. It may import
 * {@code process} (for the proof it stores), {@code genid} (for the history it stores), {@code error} and the JSON library. Never here: a file named after a domain
 * outside {@code by-name}, a write that is not atomic, or a path that follows somebody else's symlink.
 */
@NullMarked
package org.qmp4j.supervisor.state;

import org.jspecify.annotations.NullMarked;
