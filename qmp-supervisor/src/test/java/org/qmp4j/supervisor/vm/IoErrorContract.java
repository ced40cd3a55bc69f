package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.DomainEvent.BlockIoError;
import org.qmp4j.supervisor.process.Deadline;

/** What follows when the host's disk is full: the same for the fake QEMU and for a real one. */
abstract class IoErrorContract {
    static final String FULL = "disk ide0-0-0: no space left on the host";

    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private Lab lab;

    /** A lab whose guests write to their disk as soon as they run, and there is no space for it. */
    abstract Lab makeLab() throws Exception;

    /** The definition of such a guest. */
    abstract String xml();

    Lab lab() {
        return lab;
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    Domain writing(String policies) throws Exception {
        lab = makeLab();
        Domain domain = lab.supervisor().define(xml().replace("type='raw'", "type='raw' " + policies));
        domain.subscribe(events::add);
        Lab.get(domain.startPaused());
        domain.resume();
        return domain;
    }

    BlockIoError error() throws Exception {
        Deadline.await("the error is told", () -> events.stream().anyMatch(BlockIoError.class::isInstance));
        return events.stream()
                .filter(BlockIoError.class::isInstance)
                .map(BlockIoError.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFullDiskPausesTheGuestAndSaysWhichDisk() throws Exception {
        Domain domain = writing("error_policy='enospace'");
        BlockIoError error = error();
        assertEquals("stop", error.action());
        assertEquals("write", error.operation());
        assertEquals(true, error.nospace());
        Deadline.await("it is known which disk", () -> domain.reason().equals(FULL));
        assertEquals(DomainState.PAUSED, domain.state());
        lab.supervisor().close();
        lab.open(lab.options());
        Domain found = lab.supervisor().domain("writing");
        Deadline.await("whoever finds it so knows it too", () -> found.reason().equals(FULL));
        assertEquals(DomainState.PAUSED, found.state());
    }
}
