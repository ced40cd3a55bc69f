package org.qmp4j.supervisor.migrationwire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.livemigration.ArrivalOptions;
import org.qmp4j.supervisor.livemigration.Destination;
import org.qmp4j.supervisor.livemigration.Listening;
import org.qmp4j.supervisor.livemigration.LiveMigrations;
import org.qmp4j.supervisor.migrationwire.Calls.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, from the side of who is asked. When it ends, guests that it has announced and not finished are given up. */
final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Link link;
    private final Receivers receivers;
    private final ServeOptions options;
    private final MigrationAddress address;
    private final Set<String> announced = ConcurrentHashMap.newKeySet();
    private @Nullable UUID domain;
    private @Nullable LiveMigrations migrations;

    Session(Link link, Receivers receivers, ServeOptions options, MigrationAddress address) {
        this.link = link;
        this.receivers = receivers;
        this.options = options;
        this.address = address;
    }

    void start() {
        link.start(this::heard);
        link.closed().thenAccept(this::over);
    }

    private void heard(ObjectNode json) {
        try {
            hear(Calls.read(json));
        } catch (IllegalArgumentException e) {
            LOG.warn("{} says what it must not: {}", link.wire().peer(), e.getMessage());
            refuse(json.path("id").asLong(), e);
        }
    }

    private synchronized void hear(Asked asked) {
        LiveMigrations ours = migrations;
        UUID guest = domain;
        boolean hello = asked instanceof Calls.Hello;
        if (hello != (ours == null)) {
            throw new IllegalArgumentException(hello ? "it says hello twice" : "it does not say hello");
        }
        if (ours == null || guest == null) {
            greet((Calls.Hello) asked);
        } else {
            answer(ours, guest, asked);
        }
    }

    private void greet(Calls.Hello hello) {
        if (!hello.protocol().equals(Calls.PROTOCOL) || hello.version() != Calls.VERSION) {
            String said = hello.protocol() + " version " + hello.version();
            refuse(
                    hello.id(),
                    new IllegalArgumentException("this is " + Calls.PROTOCOL + " version " + Calls.VERSION + ", not "
                            + said + ": use the same version of this library on both hosts"));
            return;
        }
        try {
            migrations = receivers.take(hello.domain()).migrations();
            domain = hello.domain();
            link.say(Answers.done(hello.id()));
        } catch (Exception e) {
            LOG.warn(
                    "a guest that comes from {} cannot be received", link.wire().peer(), e);
            refuse(hello.id(), e);
        }
    }

    private void refuse(long id, Exception problem) {
        link.say(Answers.failed(id, problem));
        link.closeAfter(String.valueOf(problem.getMessage()));
    }

    private void answer(LiveMigrations ours, UUID guest, Asked asked) {
        Destination here = ours.destination();
        if (asked instanceof Calls.Prepare prepare) {
            reply(asked, () -> prepare(ours, here, guest, prepare));
        } else if (asked instanceof Calls.Finish finish) {
            reply(
                    asked,
                    () -> here.finish(finish.cookie(), finish.cancelled())
                            .thenApply(arrived -> Answers.arrived(asked.id(), arrived))
                            .toCompletableFuture()
                            .whenComplete((done, problem) -> announced.remove(finish.cookie())));
        } else if (asked instanceof Calls.Decide decide) {
            reply(
                    asked,
                    () -> here.decide(decide.migration(), guest)
                            .thenApply(taken -> Answers.taken(asked.id(), taken))
                            .toCompletableFuture());
        } else if (asked instanceof Calls.Forget forget) {
            reply(
                    asked,
                    () -> here.forget(forget.migration())
                            .<ObjectNode>thenApply(done -> Answers.done(asked.id()))
                            .toCompletableFuture());
        } else {
            link.say(Answers.done(asked.id()));
        }
    }

    /** Something that is done, and comes to an answer. */
    private interface Doing {
        CompletableFuture<ObjectNode> begin();
    }

    private void reply(Asked asked, Doing doing) {
        CompletableFuture<ObjectNode> answer;
        try {
            answer = doing.begin();
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        answer.exceptionally(problem -> Answers.failed(asked.id(), problem)).thenAccept(link::say);
    }

    private CompletableFuture<ObjectNode> prepare(
            LiveMigrations ours, Destination here, UUID guest, Calls.Prepare prepare) {
        if (!guest.equals(ours.guest(prepare.cookie()))) {
            throw new IllegalArgumentException("this connection is about another guest, " + guest);
        }
        ArrivalOptions arrival = arrival(ours, guest, prepare);
        announced.add(prepare.cookie());
        return here.prepare(prepare.xml(), prepare.cookie(), arrival)
                .thenApply(prepared -> {
                    if (link.closed().isDone()) {
                        giveUp(here, prepare.cookie());
                    }
                    return Answers.prepared(prepare.id(), prepared);
                })
                .toCompletableFuture()
                .whenComplete((done, problem) -> {
                    if (problem != null) {
                        announced.remove(prepare.cookie());
                    }
                });
    }

    /** What the source wishes, where we grant it; and what it has no say in. */
    private ArrivalOptions arrival(LiveMigrations ours, UUID guest, Calls.Prepare prepare) {
        Calls.Wishes wishes = prepare.wishes();
        String emulator =
                wishes.emulator().orElseGet(() -> ours.emulator(wishes.xml().orElse(prepare.xml())));
        if (!options.emulators().contains(Path.of(emulator))) {
            throw refused(
                    guest,
                    "'" + emulator + "' is not started for others here: choose one of "
                            + options.emulators().stream().sorted().toList());
        }
        ArrivalOptions arrival =
                ArrivalOptions.STANDARD.withEmulator(Path.of(emulator)).at(listening());
        Optional<Path> certificates = options.link().certificates();
        if (wishes.encrypted() && certificates.isEmpty()) {
            throw refused(guest, "it comes encrypted, and there are no certificates here");
        }
        if (!wishes.encrypted() && certificates.isPresent() && address instanceof MigrationAddress.Tcp) {
            throw refused(guest, "it would come in the clear, and is taken encrypted alone");
        }
        arrival = wishes.encrypted() ? arrival.withTls(certificates.orElseThrow()) : arrival;
        arrival = wishes.persistent() ? arrival.kept() : arrival;
        arrival = wishes.copyStorage() ? arrival.copyingStorage() : arrival;
        arrival = wishes.postCopy() ? arrival.withPostCopy() : arrival;
        return wishes.xml().isPresent() ? arrival.withXml(wishes.xml().get()) : arrival;
    }

    private Listening listening() {
        if (!(address instanceof MigrationAddress.Tcp tcp)) {
            return new Listening.Unix();
        }
        String reached = options.reachedBy()
                .orElseGet(() ->
                        link.wire().local().map(InetAddress::getHostAddress).orElse(tcp.host()));
        return new Listening.Tcp(
                MigrationAddress.bracketed(tcp.host()),
                options.ports(),
                MigrationAddress.bracketed(reached.replaceFirst("%.*", "")));
    }

    private static OperationException refused(UUID guest, String why) {
        return new OperationException(guest.toString(), "live migration", "prepare: " + why, null);
    }

    private static CompletableFuture<?> giveUp(Destination here, String cookie) {
        return here.finish(cookie, true).toCompletableFuture().handle((none, gone) -> cookie);
    }

    private synchronized void over(@Nullable String why) {
        LiveMigrations ours = migrations;
        UUID guest = domain;
        if (ours == null || guest == null) {
            return;
        }
        LOG.info("{}: {}", link.wire().peer(), why);
        List<CompletableFuture<?>> ends = new ArrayList<>();
        Function<String, CompletableFuture<?>> end = cookie -> giveUp(ours.destination(), cookie);
        announced.forEach(cookie -> ends.add(end.apply(cookie)));
        CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0]))
                .whenCompleteAsync(
                        (done, problem) -> receivers.giveBack(guest),
                        task -> Link.named("ends").newThread(task).start());
    }
}
