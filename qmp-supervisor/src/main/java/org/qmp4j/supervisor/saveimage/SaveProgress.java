package org.qmp4j.supervisor.saveimage;

import java.nio.file.Path;
import java.time.Instant;

/**
 * How far a save or a restore is.
 *
 * @param operation {@code save} or {@code restore}
 * @param file the file that is written or read
 * @param since when it began
 * @param bytes bytes of state that were written or read so far
 * @param total about how many there will be: a guest that used little of its memory has far fewer; 0 when that is not known
 */
public record SaveProgress(String operation, Path file, Instant since, long bytes, long total) {}
