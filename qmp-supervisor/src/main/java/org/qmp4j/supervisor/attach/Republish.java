package org.qmp4j.supervisor.attach;

import org.qmp4j.supervisor.error.StateFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the links to a process's sockets lead there again: a supervisor that died in the middle of a start has not made
 * them all. What somebody put in their place meanwhile stays, and is said.
 */
public record Republish(Live live, String label) implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Republish.class);

    @Override
    public void run() {
        live.record().published().forEach((link, socket) -> {
            try {
                live.run().publish(link, socket);
            } catch (StateFileException e) {
                LOG.warn("[{}] its socket {} cannot be found at {}", label, socket, link, e);
            }
        });
        live.run().makeCurrent();
    }
}
