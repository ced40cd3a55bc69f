package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainSnapshot;
import org.qmp4j.supervisor.vm.DomainSubscription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm events}. */
@Command(
        name = "events",
        description = "waits for the next event of a domain, or of any if none is named; holds what it listens to")
public final class EventsVerb extends Verb {
    @Parameters(arity = "0..1", paramLabel = "DOMAIN", description = "name or uuid of the domain (default: all)")
    private @Nullable String domain;

    @Option(names = "--follow", description = "all events, until its process ends; of all domains without end")
    private boolean follow;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "gives up after so long (default: never)")
    private long timeout;

    public EventsVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        try (Supervisor supervisor = call.open()) {
            if (domain == null) {
                all(call, supervisor);
            } else {
                one(call, call.only(supervisor, domain));
            }
        }
        return 0;
    }

    private void one(Call call, Domain chosen) throws Exception {
        BlockingQueue<DomainEvent> heard = new LinkedBlockingQueue<>();
        AutoCloseable subscription = chosen.subscribe(heard::add);
        try {
            call.claim(chosen);
            if (chosen.liveRecord().isEmpty()) {
                throw new DomainStateException(
                        chosen.definition().label(), "events", chosen.state().name(), "running or paused");
            }
            if (follow && call.json()) {
                ObjectNode first =
                        EventText.listening(chosen.uuid(), chosen.definition().name(), Instant.now());
                call.report().result(first::toString, () -> first);
            }
            call.report().note("listening to " + DomainText.name(chosen));
            listen(call, heard, uuid -> chosen.definition().name(), event -> event instanceof DomainEvent.MonitorLost);
        } finally {
            subscription.close();
        }
    }

    /** Every domain as it is, then what comes. */
    private void all(Call call, Supervisor supervisor) throws Exception {
        BlockingQueue<DomainEvent> heard = new LinkedBlockingQueue<>();
        Map<UUID, String> names = new ConcurrentHashMap<>();
        try (DomainSubscription subscription = supervisor.subscribe(heard::add)) {
            for (DomainSnapshot now : subscription.snapshots()) {
                names.put(now.uuid(), now.name());
                if (follow) {
                    ObjectNode json = EventText.snapshot(now, Instant.now());
                    call.report().result(() -> EventText.line(json), () -> json);
                }
            }
            call.report().note("listening to " + names.size() + " domains");
            listen(call, heard, uuid -> nameOf(supervisor, uuid, names), event -> false);
        }
    }

    /** A domain that is no more is called as it was last. */
    private static String nameOf(Supervisor supervisor, UUID uuid, Map<UUID, String> names) {
        supervisor.domains().stream()
                .filter(one -> one.uuid().equals(uuid))
                .forEach(one -> names.put(uuid, one.definition().name()));
        return names.getOrDefault(uuid, "");
    }

    /** Names of domains. */
    private interface Names {
        String of(UUID uuid);
    }

    private void listen(Call call, BlockingQueue<DomainEvent> heard, Names names, Predicate<DomainEvent> last)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(timeout).toNanos();
        while (true) {
            DomainEvent event = timeout == 0
                    ? heard.take()
                    : heard.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (event == null) {
                if (follow) {
                    return;
                }
                throw new CallException(
                        Code.TIMEOUT, "no event came within " + timeout + " s", "wait longer, or leave --timeout out");
            }
            ObjectNode json = EventText.json(names.of(event.domain()), event, Instant.now());
            boolean read = call.report().result(() -> EventText.line(json), () -> json);
            if (!read || !follow || last.test(event)) {
                return;
            }
        }
    }
}
