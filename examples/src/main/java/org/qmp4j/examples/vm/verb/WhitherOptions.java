package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.livemigration.Destination;
import org.qmp4j.supervisor.migrationwire.MigrationAddress;
import org.qmp4j.supervisor.migrationwire.RemoteDestination;
import picocli.CommandLine.Option;

/** The other supervisor of a migration: of another root of this host, or one that is connected to. */
final class WhitherOptions extends GoalOptions {
    /** What a verb that has one says of it. */
    static final String DESTURI = "where vm migrate-serve listens: unix:PATH or tcp:HOST:PORT";

    private @Nullable String uri;

    @Option(names = "--to", paramLabel = "DIR", description = "another root of this host, as --root says it")
    private @Nullable Path to;

    /** The place of the word is the verb's own. */
    void at(@Nullable String desturi) {
        uri = desturi;
    }

    @Nullable
    Path root() {
        return to;
    }

    /** How many are named. */
    int count() {
        return (uri == null ? 0 : 1) + (to == null ? 0 : 1);
    }

    /** That is what a person calls it. */
    @Override
    public String toString() {
        return to == null ? "at " + uri : "below " + to;
    }

    /** What a program calls it, and the kind of it. */
    String key() {
        return to == null ? "uri" : "root";
    }

    String value() {
        return String.valueOf(to == null ? uri : to);
    }

    /** What its certificate must say. */
    String name() {
        String at = uri;
        return peer().isEmpty() && at != null && address(at) instanceof MigrationAddress.Tcp tcp ? tcp.host() : peer();
    }

    /** A destination, and what is closed after it. */
    record Goal(Destination destination, Runnable closed) implements AutoCloseable {
        @Override
        public void close() {
            closed.run();
        }
    }

    /** Where a guest of that uuid goes. */
    Goal open(Call call, UUID domain) throws Exception {
        Path root = to;
        String at = uri;
        if (root != null && at == null) {
            Supervisor there = call.open(root);
            return new Goal(there.liveMigrations().destination(), there::close);
        }
        if (at != null && root == null) {
            RemoteDestination there = RemoteDestination.at(address(at), domain, link());
            return new Goal(there, there::close);
        }
        throw new CallException(Code.USAGE, "either DESTURI or --to DIR says where", "name one of them, and one alone");
    }
}
