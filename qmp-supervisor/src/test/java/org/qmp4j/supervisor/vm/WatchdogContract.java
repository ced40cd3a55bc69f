package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.DomainEvent.WatchdogFired;
import org.qmp4j.supervisor.process.Deadline;

/** What follows when a guest does not feed its watchdog: the same for the fake QEMU and for a real one. */
abstract class WatchdogContract {
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private Lab lab;

    /** A lab whose guests let their watchdog run out as soon as they run. */
    abstract Lab makeLab() throws IOException;

    Lab lab() {
        return lab;
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    /** A guest that runs, and whose watchdog has not been fed. */
    Domain bitten(String action) throws Exception {
        lab = makeLab();
        Domain domain = lab.supervisor()
                .define(lab.xml("bitten")
                        .replace("</devices>", "<watchdog model='ib700' action='" + action + "'/></devices>"));
        domain.subscribe(events::add);
        Lab.get(domain.startPaused());
        domain.resume();
        Deadline.await("it bites", () -> events.stream().anyMatch(WatchdogFired.class::isInstance));
        return domain;
    }

    String said() {
        return events.stream()
                .filter(WatchdogFired.class::isInstance)
                .map(event -> ((WatchdogFired) event).action())
                .findFirst()
                .orElseThrow();
    }

    void hears(Class<? extends DomainEvent> type) throws Exception {
        Deadline.await(
                type.getSimpleName(),
                () -> events.stream()
                        .dropWhile(event -> !(event instanceof WatchdogFired))
                        .anyMatch(type::isInstance));
    }

    @Test
    void itCanPauseTheGuestAndSaysWhy() throws Exception {
        Domain domain = bitten("pause");
        hears(DomainEvent.Suspended.class);
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        assertEquals("pause", said());
        assertEquals(DomainState.PAUSED, domain.state());
        assertEquals("its watchdog was not fed", domain.reason());
        Lab.get(domain.resume());
        assertEquals(DomainState.RUNNING, domain.state());
    }

    @Test
    void itCanResetTheGuest() throws Exception {
        bitten("reset");
        hears(DomainEvent.Reset.class);
        assertEquals("reset", said());
    }

    @Test
    void itCanAskTheGuestToPowerDown() throws Exception {
        bitten("shutdown");
        hears(DomainEvent.PowerdownRequested.class);
        assertEquals("shutdown", said());
    }

    @Test
    void itCanEndTheProcess() throws Exception {
        Domain domain = bitten("poweroff");
        Deadline.await("it has ended", () -> domain.state() == DomainState.STOPPED);
        assertEquals("poweroff", said());
        lab.assertNothingRuns(domain);
    }

    @Test
    void itCanOnlyTell() throws Exception {
        Domain domain = bitten("none");
        assertEquals("none", said());
        assertEquals(DomainState.RUNNING, domain.state());
    }
}
