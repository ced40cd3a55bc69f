package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm events}. */
@Command(name = "events", description = "waits for the next event of a domain; holds the domain meanwhile")
public final class EventsVerb extends DomainVerb {
    @Option(names = "--follow", description = "all events, until its process ends")
    private boolean follow;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "gives up after so long (default: never)")
    private long timeout;

    public EventsVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        BlockingQueue<DomainEvent> heard = new LinkedBlockingQueue<>();
        AutoCloseable subscription = domain.subscribe(heard::add);
        try {
            call.claim(domain);
            if (domain.liveRecord().isEmpty()) {
                throw new DomainStateException(
                        domain.definition().label(), "events", domain.state().name(), "running or paused");
            }
            if (follow && call.json()) {
                ObjectNode first = EventText.listening(domain, Instant.now());
                call.report().result(first::toString, () -> first);
            }
            call.report().note("listening to " + DomainText.name(domain));
            return listen(call, domain, heard);
        } finally {
            subscription.close();
        }
    }

    private After listen(Call call, Domain domain, BlockingQueue<DomainEvent> heard) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(timeout).toNanos();
        while (true) {
            DomainEvent event = timeout == 0
                    ? heard.take()
                    : heard.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (event == null) {
                if (follow) {
                    return After.DONE;
                }
                throw new CallException(
                        Code.TIMEOUT, "no event came within " + timeout + " s", "wait longer, or leave --timeout out");
            }
            ObjectNode json = EventText.json(domain, event, Instant.now());
            boolean read = call.report().result(() -> EventText.line(json), () -> json);
            if (!read || !follow || event instanceof DomainEvent.MonitorLost) {
                return After.DONE;
            }
        }
    }
}
