package org.qmp4j.supervisor.migrationwire;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A socket at which nobody ever answers. */
record MuteSocket(Path path, ServerSocketChannel channel) implements AutoCloseable {
    MuteSocket(Path path) throws IOException {
        this(path, ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path)));
    }

    MigrationAddress address() {
        return new MigrationAddress.Unix(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(path);
    }
}
