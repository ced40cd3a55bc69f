package org.qmp4j.supervisor.launch;

import java.nio.file.Path;

/**
 * A socket path that the definition names. QEMU binds to a path of its own; the named one is made a symlink to it, which
 * can be flipped to the next process in one step.
 *
 * @param link the path that the definition names
 * @param socket where QEMU listens
 */
public record PublishedSocket(Path link, Path socket) {}
