package org.qmp4j.supervisor.imagefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.qmp4j.supervisor.image.ImageBytes;

/** A file or a block device that is read. */
final class OpenImage implements ImageBytes {
    private final String name;
    private final String identity;
    private final FileChannel channel;

    /** @param real its path without symlinks: one that was put there meanwhile is not followed */
    OpenImage(String name, Path real, String identity) throws IOException {
        this.name = name;
        this.identity = identity;
        this.channel = FileChannel.open(real, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int read(long at, byte[] into) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {
            // the next read goes on where this one ended
        }
        return buffer.position();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
