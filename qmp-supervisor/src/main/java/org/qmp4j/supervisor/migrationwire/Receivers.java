package org.qmp4j.supervisor.migrationwire;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One supervisor for each guest that somebody is connected about, however often. Thread safe. */
final class Receivers {
    private final Receiver.Source source;
    private final Map<UUID, Shared> shared = new HashMap<>();

    Receivers(Receiver.Source source) {
        this.source = source;
    }

    private static final class Shared {
        private final Receiver receiver;
        private int users;

        Shared(Receiver receiver) {
            this.receiver = receiver;
        }
    }

    synchronized Receiver take(UUID domain) throws Exception {
        Shared known = shared.get(domain);
        if (known == null) {
            known = new Shared(source.open(domain));
            shared.put(domain, known);
        }
        known.users++;
        return known.receiver;
    }

    synchronized void giveBack(UUID domain) {
        Shared known = shared.get(domain);
        if (known != null && --known.users == 0) {
            shared.remove(domain);
            known.receiver.close();
        }
    }
}
