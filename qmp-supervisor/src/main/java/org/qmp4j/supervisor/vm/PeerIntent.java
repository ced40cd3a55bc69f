package org.qmp4j.supervisor.vm;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.process.Inheritance;

/**
 * How a peer is to be, besides its definition.
 *
 * @param memory where the files are that are the memory of the guest, or null
 * @param inherited open files that it is started with
 * @param meanwhile what can be done while it comes up, which takes a while; must not block for long. If it fails there is no peer
 */
@SuppressWarnings("exports") // for features, which see every room below them
public record PeerIntent(@Nullable Path memory, Inheritance inherited, Runnable meanwhile) {}
