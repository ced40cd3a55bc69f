package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.Pidfile;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.MemoryDirectory;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainSnapshot;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.DomainSubscription;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** Events of all domains, domains that are forgotten, domains that are started together. */
class SupervisorEventsIT {
    private Lab lab;

    @BeforeEach
    void makeLab() throws IOException {
        lab = Lab.withFake();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private Domain started(String name) throws Exception {
        Domain domain = lab.define(name);
        Lab.get(domain.start());
        return domain;
    }

    /** The supervisor goes away, its guest stays. */
    private Domain reopened(Domain domain) {
        lab.supervisor().close();
        lab.open(lab.options());
        return lab.supervisor().domain(domain.uuid().toString());
    }

    private void end(Domain domain, long pid) throws Exception {
        Lab.signal("KILL", pid);
        Pidfile pidfile = new Pidfile(lab.run(domain).resolve("1/pid"), ProcFs.ofHost());
        Deadline.await("it is dead", () -> pidfile.state() == Pidfile.State.FREE);
    }

    @Test
    void oneSubscriptionHearsAllDomainsFromASnapshotOnWithoutHoles() throws Exception {
        Domain early = lab.define("early");
        List<DomainEvent> heard = new CopyOnWriteArrayList<>();
        try (DomainSubscription all = lab.supervisor().subscribe(heard::add)) {
            assertEquals(
                    List.of(DomainState.STOPPED),
                    all.snapshots().stream().map(DomainSnapshot::state).toList());
            Domain late = lab.define("late");
            assertEquals(2, all.snapshots().size());
            for (Domain domain : List.of(early, late)) {
                Lab.get(domain.start());
                Lab.get(domain.stop(StopLadder.abrupt()));
            }
            for (Domain domain : List.of(early, late)) {
                Deadline.await("its end is heard", () -> changes(heard, domain).endsWith("STOPPED"));
                assertEquals("STARTING RUNNING SHUT_DOWN STOPPED", changes(heard, domain));
                long first = all.snapshots().stream()
                        .filter(snapshot -> snapshot.uuid().equals(domain.uuid()))
                        .findFirst()
                        .orElseThrow()
                        .sequence();
                List<Long> numbers = heard.stream()
                        .filter(event -> event.domain().equals(domain.uuid()))
                        .map(DomainEvent::sequence)
                        .toList();
                assertEquals(
                        LongStream.rangeClosed(first + 1, first + numbers.size())
                                .boxed()
                                .toList(),
                        numbers);
            }
        }
        int before = heard.size();
        Lab.get(early.start());
        assertEquals(before, heard.size(), "closed");
    }

    private static String changes(List<DomainEvent> heard, Domain domain) {
        return heard.stream()
                .filter(event -> event.domain().equals(domain.uuid()))
                .filter(event -> event instanceof DomainEvent.StateChanged)
                .map(event -> ((DomainEvent.StateChanged) event).to())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aListenerThatIsTooSlowIsToldWhatItMissed() throws Exception {
        Domain domain = started("chatty");
        CountDownLatch go = new CountDownLatch(1);
        List<DomainEvent> heard = new CopyOnWriteArrayList<>();
        domain.subscribe(event -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            heard.add(event);
        });
        for (int i = 0; i < 400; i++) {
            Lab.get(domain.suspend());
            Lab.get(domain.resume());
        }
        go.countDown();
        Deadline.await("it has heard the last one", () -> heardAndMissed(heard) >= 1600);
        List<DomainEvent.Gap> gaps = heard.stream()
                .filter(event -> event instanceof DomainEvent.Gap)
                .map(event -> (DomainEvent.Gap) event)
                .toList();
        assertEquals(1, gaps.size());
        assertEquals(1600, heardAndMissed(heard));
        int gap = heard.indexOf(gaps.get(0));
        assertEquals(gaps.get(0).sequence() + 1, heard.get(gap + 1).sequence());
        assertEquals(
                heard.get(gap - 1).sequence() + gaps.get(0).missed().orElseThrow(),
                gaps.get(0).sequence());
    }

    private static long heardAndMissed(List<DomainEvent> heard) {
        return heard.stream()
                .mapToLong(event ->
                        event instanceof DomainEvent.Gap gap ? gap.missed().orElseThrow() : 1)
                .sum();
    }

    private List<String> findings() {
        return lab.supervisor().findings().stream().map(Finding::toString).toList();
    }

    @Test
    void whatIsNotAsItShouldBeIsListedWithARemedyAndKeepsNothingElseFromBeingUsed() throws Exception {
        Domain orphaned = started("orphaned");
        Domain broken = lab.define("broken");
        Domain well = started("well");
        assertEquals(List.of(), findings());
        long pid = Lab.pid(orphaned);
        lab.supervisor().close();
        Path definition = lab.state(broken).resolve("domain.xml");
        Files.writeString(definition, "<domain>");
        Path aside = lab.root().resolve("aside");
        Files.move(lab.state(orphaned), aside);

        lab.open(lab.options());
        assertEquals(DomainState.RUNNING, lab.supervisor().domain("well").state());
        assertEquals(1, lab.supervisor().domains().size());
        List<String> found = findings();
        assertEquals(2, found.size(), found.toString());
        assertTrue(found.get(0).startsWith(broken.uuid() + ": it cannot be read: "), found.toString());
        assertTrue(found.get(1).startsWith(orphaned.uuid() + ": process " + pid + " runs in "), found.toString());
        assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive(), "nothing is killed");
        try (Supervisor second = lab.another()) {
            assertTrue(
                    second.findings().toString().contains(well.uuid() + ": HELD: "),
                    second.findings().toString());
        }

        lab.supervisor().close();
        Files.move(aside, lab.state(orphaned));
        Files.writeString(definition, lab.xml("mended").replace("<name>", "<uuid>" + broken.uuid() + "</uuid><name>"));
        lab.open(lab.options());
        assertEquals(List.of(), findings());
        assertEquals(DomainState.RUNNING, lab.supervisor().domain("orphaned").state());
    }

    @Test
    void memoryThatNoDomainHasIsListed() throws Exception {
        Domain domain = started("known");
        StateDirectory state =
                StateDirectory.open(lab.root().resolve("s"), lab.root().resolve("r"), ProcFs.ofHost(), place -> {});
        assertTrue(state.memories().contains(domain.uuid()), "a domain has such memory");
        UUID nobody = UUID.randomUUID();
        MemoryDirectory memory = state.domain(nobody).memory();
        Path left = memory.make(1 << 20).orElseThrow();
        try {
            reopened(domain);
            assertEquals(1, findings().size(), findings().toString());
            assertTrue(
                    findings().get(0).startsWith(nobody + ": memory of a guest is left in " + left),
                    findings().toString());
        } finally {
            memory.remove();
        }
        reopened(domain);
        assertEquals(List.of(), findings());
    }

    @Test
    void aTransientDomainIsGoneWhenItStops() throws Exception {
        Domain domain = Lab.get(lab.supervisor().create(lab.xml("fleeting")));
        assertEquals(DomainState.RUNNING, domain.state());
        assertFalse(domain.isPersistent());
        Lab.get(domain.stop(StopLadder.abrupt()));
        Deadline.await("it is forgotten", () -> !Files.exists(lab.state(domain)));
        assertEquals(List.of(), List.copyOf(lab.supervisor().domains()));
    }

    @Test
    void aTransientDomainThatCannotStartLeavesNothing() throws Exception {
        Files.delete(lab.root().resolve("disk.img"));
        Lab.failure(QemuStartException.class, lab.supervisor().create(lab.xml("stillborn")));
        assertEquals(List.of(), List.copyOf(lab.supervisor().domains()));
        try (Stream<Path> files = Files.list(lab.root().resolve("s/domains"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aTransientDomainOutlivesItsSupervisorAndIsGoneWhenItEndedMeanwhile() throws Exception {
        Domain domain = Lab.get(lab.supervisor().create(lab.xml("fleeting")));
        long pid = Lab.pid(domain);
        Domain found = reopened(domain);
        assertEquals(DomainState.RUNNING, found.state());
        lab.supervisor().close();
        end(domain, pid);
        lab.open(lab.options());
        Deadline.await("it is forgotten", () -> !Files.exists(lab.state(domain)));
        assertEquals(List.of(), List.copyOf(lab.supervisor().domains()));
    }

    @Test
    void whatIsMarkedForItIsStartedTogetherAlsoByTheNextSupervisor() throws Exception {
        Domain marked = lab.define("marked");
        lab.define("other");
        assertFalse(marked.autostart());
        Lab.get(marked.setAutostart(true));
        Domain found = reopened(marked);
        assertTrue(found.autostart());
        Map<Domain, CompletionStage<LiveRecord>> starts = lab.supervisor().autostart();
        assertEquals(Set.of(found), starts.keySet());
        Lab.get(starts.get(found));
        assertEquals(DomainState.STOPPED, lab.supervisor().domain("other").state());
        assertEquals(Map.of(), lab.supervisor().autostart(), "it runs already");
    }
}
