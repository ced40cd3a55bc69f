package org.qmp4j.supervisor.migrationwire;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.PeerException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.livemigration.ArrivalOptions;
import org.qmp4j.supervisor.livemigration.Arrived;
import org.qmp4j.supervisor.livemigration.Destination;
import org.qmp4j.supervisor.livemigration.Prepared;
import org.qmp4j.supervisor.migrationwire.Calls.Asked;

/**
 * A supervisor that receives guests by a {@link MigrationListener}, here or on another host; for one migration of one guest, or to
 * settle one. It is connected to when it is first asked something. A connection that is lost while the guest is on its way ends the
 * migration, as the death of that supervisor would; one that is lost later is made again, once, and asked again. Thread safe.
 */
public final class RemoteDestination implements Destination, AutoCloseable {
    private static final long PATIENCE_MILLIS = 1000;

    private final MigrationAddress address;
    private final UUID domain;
    private final LinkOptions options;
    private final ExecutorService connecting = Executors.newSingleThreadExecutor(Link.named("connects"));
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private @Nullable Peer peer;

    private RemoteDestination(MigrationAddress address, UUID domain, LinkOptions options) {
        this.address = address;
        this.domain = domain;
        this.options = options;
    }

    /**
     * The supervisor at an address, for one guest. Nothing is asked yet.
     *
     * @param domain uuid of the guest's domain
     */
    public static RemoteDestination at(MigrationAddress address, UUID domain, LinkOptions options) {
        return new RemoteDestination(address, domain, options);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Of the options it hears the emulator, the definition, whether the domain is kept, whether storage is copied, whether it may
     * run before all of its memory is there and whether the state is encrypted; where and by which certificates it listens is its own business.
     */
    @Override
    public CompletionStage<Prepared> prepare(String xml, String cookie, ArrivalOptions arrival) {
        return CompletableFuture.supplyAsync(this::connected, connecting).thenCompose(now -> {
            now.closed().thenAccept(lost::complete);
            return now.ask(
                    "prepare", id -> new Calls.Prepare(id, xml, cookie, Calls.Wishes.of(arrival)), Answers::prepared);
        });
    }

    @Override
    public CompletionStage<Arrived> finish(String cookie, boolean cancelled) {
        Supplier<CompletionStage<Arrived>> finish =
                () -> ask("finish", id -> new Calls.Finish(id, cookie, cancelled), Answers::arrived);
        return cancelled ? finish.get() : insist(finish);
    }

    @Override
    public CompletionStage<Boolean> decide(UUID id, UUID of) {
        return insist(() -> ask("decide", number -> new Calls.Decide(number, id), members -> members.flag("taken")));
    }

    @Override
    public CompletionStage<?> forget(UUID id) {
        return ask("forget", number -> new Calls.Forget(number, id), members -> id);
    }

    @Override
    public CompletionStage<String> lost() {
        return lost.minimalCompletionStage();
    }

    private <T> CompletionStage<T> ask(String call, LongFunction<Asked> asked, Function<Members, T> reader) {
        return CompletableFuture.supplyAsync(this::connected, connecting)
                .thenCompose(now -> now.ask(call, asked, reader));
    }

    /** What may be said twice is, when the answer did not come. */
    private static <T> CompletionStage<T> insist(Supplier<CompletionStage<T>> call) {
        return call.get()
                .<CompletionStage<T>>handle((answer, problem) -> {
                    if (problem == null) {
                        return CompletableFuture.completedFuture(answer);
                    }
                    Throwable cause = problem instanceof CompletionException && problem.getCause() != null
                            ? problem.getCause()
                            : problem;
                    return cause instanceof PeerException gone && gone.outcomeUnknown()
                            ? call.get()
                            : CompletableFuture.failedFuture(cause);
                })
                .thenCompose(stage -> stage);
    }

    private synchronized Peer connected() {
        Peer now = peer;
        if (now == null || !now.isOpen()) {
            now = connect();
            peer = now;
        }
        return now;
    }

    private Peer connect() {
        try {
            return Peer.greet(Wire.connect(address, options), options.silence(), domain)
                    .join();
        } catch (IOException e) {
            throw new PeerException(address.toString(), "connecting", String.valueOf(e.getMessage()), false, e);
        } catch (CompletionException e) {
            if (e.getCause() instanceof PeerException problem) {
                throw new PeerException(address.toString(), "hello", String.valueOf(problem.getMessage()), false, e);
            }
            throw e.getCause() instanceof SupervisorException problem ? problem : e;
        }
    }

    /** Lets go of it, once what was asked is said, for which it waits a little: a guest that waits there is given up. */
    @Override
    public void close() {
        if (connecting.isShutdown()) {
            return;
        }
        // behind what was asked: that would connect again
        CompletableFuture<String> closed = CompletableFuture.supplyAsync(this::end, connecting)
                .thenCompose(ended -> ended)
                .completeOnTimeout("it did not end", PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        connecting.shutdown();
        closed.join();
    }

    private synchronized CompletableFuture<String> end() {
        return peer == null ? CompletableFuture.completedFuture("nobody was connected to") : peer.close();
    }
}
