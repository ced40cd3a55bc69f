package org.qmp4j.supervisor.migrationwire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Carries messages from a UNIX socket to another one, until it is cut. */
final class Relay implements AutoCloseable {
    private final ServerSocketChannel door;
    private final Path to;
    private final Cut cut;
    private volatile boolean broken;

    /**
     * Where it is cut.
     *
     * @param when at that call of a source
     * @param heard whether the destination still hears it
     * @param forGood whether nobody is carried afterwards
     */
    record Cut(Predicate<ObjectNode> when, boolean heard, boolean forGood) {}

    Relay(Path at, Path to, Cut cut) throws IOException {
        this.to = to;
        this.cut = cut;
        this.door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(at));
        Link.named("relays").newThread(this::accept).start();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel source = door.accept();
                if (broken && cut.forGood()) {
                    source.close();
                } else {
                    SocketChannel destination = SocketChannel.open(StandardProtocolFamily.UNIX);
                    destination.connect(UnixDomainSocketAddress.of(to));
                    Link.named("there")
                            .newThread(() -> carry(source, destination, true))
                            .start();
                    Link.named("back")
                            .newThread(() -> carry(destination, source, false))
                            .start();
                }
            }
        } catch (IOException e) {
            broken = true;
        }
    }

    private void carry(SocketChannel from, SocketChannel into, boolean asking) {
        Wire source = Wire.of(from, "relayed");
        Wire sink = Wire.of(into, "relayed");
        try (from;
                into) {
            for (ObjectNode next = Frames.read(source.in()); next != null; next = Frames.read(source.in())) {
                boolean cutNow = asking && !broken && cut.when().test(next);
                if (cutNow) {
                    broken = true;
                    from.close();
                }
                if (!cutNow || cut.heard()) {
                    Frames.write(sink.out(), next);
                }
                if (cutNow) {
                    return;
                }
            }
        } catch (IOException e) {
            // the other direction was cut
            return;
        }
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
