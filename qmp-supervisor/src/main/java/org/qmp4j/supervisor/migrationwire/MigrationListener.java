package org.qmp4j.supervisor.migrationwire;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.qmp4j.supervisor.error.PeerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives guests from other supervisors, by {@link RemoteDestination}. Whoever may connect may have a process started with any guest
 * in it, which reaches all that this user does: on a UNIX socket that is this user, over TCP with TLS who has a certificate of the
 * authority, in the clear anybody.
 */
public final class MigrationListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationListener.class);
    private static final int MOST = 64;

    private final Doorway doorway;
    private final Receivers receivers;
    private final ServeOptions options;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<MigrationListener> over = new CompletableFuture<>();
    private volatile boolean closing;

    private MigrationListener(Doorway doorway, Receivers receivers, ServeOptions options) {
        this.doorway = doorway;
        this.receivers = receivers;
        this.options = options;
    }

    /**
     * Listens, when this returns.
     *
     * @throws PeerException when that cannot be listened on, certificates are missing, or it would be reached in the clear from other
     *     hosts, unasked for
     */
    public static MigrationListener open(MigrationAddress address, Receiver.Source source, ServeOptions options) {
        try {
            MigrationListener listener =
                    new MigrationListener(Doorway.open(address, options.link()), new Receivers(source), options);
            Link.named("accepts").newThread(listener::accept).start();
            return listener;
        } catch (IOException e) {
            throw new PeerException(
                    address.toString(), "listening", e.getMessage() == null ? e.toString() : e.getMessage(), false, e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Wire wire = doorway.accept();
                if (links.size() >= MOST) {
                    wire.close();
                    LOG.warn("{} is turned away: {} are connected", wire.peer(), MOST);
                } else {
                    receive(new Link(wire, options.link().silence()));
                }
            }
        } catch (IOException e) {
            if (closing) {
                over.complete(this);
            } else {
                over.completeExceptionally(
                        new PeerException(doorway.address().toString(), "accepting", e.toString(), false, e));
            }
        }
    }

    private void receive(Link link) {
        links.add(link);
        link.closed().thenRun(() -> links.remove(link));
        new Session(link, receivers, options, doorway.address()).start();
    }

    /** Where it listens; the port is the one that was chosen. */
    public MigrationAddress address() {
        return doorway.address();
    }

    /** Completes when it was closed; fails when nobody can be accepted any more, as when there are no descriptors left. */
    public CompletionStage<MigrationListener> over() {
        return over.minimalCompletionStage();
    }

    /** Whoever is connected is cut off: guests that are on their way are given up, those that have come stay. */
    @Override
    public void close() {
        closing = true;
        doorway.close();
        links.forEach(Link::close);
    }
}
