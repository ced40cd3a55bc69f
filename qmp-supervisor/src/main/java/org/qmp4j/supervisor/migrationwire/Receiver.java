package org.qmp4j.supervisor.migrationwire;

import java.util.UUID;
import org.qmp4j.supervisor.livemigration.LiveMigrations;

/** A supervisor that receives a guest. */
public interface Receiver extends AutoCloseable {
    /** Of that supervisor. */
    LiveMigrations migrations();

    /** Nobody is connected about that guest any more. */
    @Override
    void close();

    /** Where supervisors that receive come from. */
    @FunctionalInterface
    interface Source {
        /**
         * One for a guest; called once while anybody is connected about it, on a thread that may wait.
         *
         * @param domain uuid of the guest's domain
         */
        Receiver open(UUID domain) throws Exception;
    }

    /** Always the same supervisor, which is open for longer. */
    static Source of(LiveMigrations migrations) {
        return domain -> new Receiver() {
            @Override
            public LiveMigrations migrations() {
                return migrations;
            }

            @Override
            public void close() {
                // it is not ours
            }
        };
    }
}
