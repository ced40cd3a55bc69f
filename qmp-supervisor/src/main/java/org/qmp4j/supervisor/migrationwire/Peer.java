package org.qmp4j.supervisor.migrationwire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.PeerException;
import org.qmp4j.supervisor.migrationwire.Calls.Asked;

/** One connection to a destination, from the side of who asks. */
final class Peer {
    private final Link link;
    private final AtomicLong next = new AtomicLong(1);
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    /** A call of which the answer is waited for: the members of what it came to. */
    private record Waiting(String call, CompletableFuture<Members> answer) {}

    private Peer(Link link) {
        this.link = link;
    }

    /** Says which guest it is about. */
    static CompletableFuture<Peer> greet(Wire wire, Duration silence, UUID domain) {
        Peer peer = new Peer(new Link(wire, silence));
        peer.link.closed().thenAccept(peer::lost);
        CompletableFuture<Peer> greeted =
                peer.ask("hello", id -> new Calls.Hello(id, Calls.PROTOCOL, Calls.VERSION, domain), members -> peer);
        peer.link.start(peer::heard);
        peer.link.repeat(() -> peer.ask("ping", Calls.Ping::new, members -> peer));
        return greeted;
    }

    /** Fails with what the other says, or with {@link PeerException} when no answer comes. */
    <T> CompletableFuture<T> ask(String call, LongFunction<Asked> asked, Function<Members, T> reader) {
        long id = next.getAndIncrement();
        CompletableFuture<Members> answer = new CompletableFuture<>();
        waiting.put(id, new Waiting(call, answer));
        link.say(Calls.write(asked.apply(id)));
        if (link.closed().isDone()) {
            lost(link.closed().join());
        }
        return answer.thenApply(members -> {
            try {
                T read = reader.apply(members);
                members.end();
                return read;
            } catch (IllegalArgumentException e) {
                throw new PeerException(link.wire().peer(), call, String.valueOf(e.getMessage()), true, e);
            }
        });
    }

    private void heard(ObjectNode json) {
        Members message = new Members("an answer", json);
        long id = message.number("id");
        Waiting asked = waiting.remove(id);
        if (asked == null) {
            throw new IllegalArgumentException("an answer to " + id + ", which was not asked");
        }
        boolean done = message.has("return");
        Members inner = message.inner(done ? "return" : "failed");
        try {
            message.end();
            if (done) {
                asked.answer().complete(inner);
            } else {
                asked.answer().completeExceptionally(Answers.failure(link.wire().peer(), asked.call(), inner));
            }
        } catch (IllegalArgumentException e) {
            asked.answer().completeExceptionally(unknown(asked.call(), String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private void lost(@Nullable String why) {
        for (Long id : List.copyOf(waiting.keySet())) {
            Waiting asked = waiting.remove(id);
            if (asked != null) {
                asked.answer().completeExceptionally(unknown(asked.call(), "no answer came: " + why));
            }
        }
    }

    private PeerException unknown(String call, String problem) {
        return new PeerException(link.wire().peer(), call, problem, true, null);
    }

    boolean isOpen() {
        return !link.closed().isDone();
    }

    /** Completes with why it is closed. */
    CompletableFuture<String> closed() {
        return link.closed();
    }

    /** When what was said before is written; completes with why it is closed. */
    CompletableFuture<String> close() {
        link.closeAfter("it was closed here");
        return link.closed();
    }
}
