package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.testkit.script.GuestAct;

/** What follows when a guest ends by itself, as its definition says: the same for the fake QEMU and for a real one. */
abstract class GuestEndContract {
    private Lab lab;

    /** A lab whose guests do that as soon as they run. */
    abstract Lab makeLab(GuestAct act) throws IOException;

    Lab lab() {
        return lab;
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    Domain guest(GuestAct act, String lifecycle) throws IOException {
        lab = makeLab(act);
        return lab.supervisor()
                .define(lab.xml("ending")
                        .replace("<devices>", lifecycle + "<devices>")
                        .replace("</devices>", "<panic model='isa'/></devices>"));
    }

    private static Queue<DomainEvent> listen(Domain domain) {
        Queue<DomainEvent> events = new ConcurrentLinkedQueue<>();
        domain.subscribe(events::add);
        return events;
    }

    private void endsAs(Domain domain, String reason) throws Exception {
        Deadline.await("it has ended", () -> domain.lastExit().isPresent() && domain.state() == DomainState.STOPPED);
        assertEquals(reason, domain.reason());
        lab.assertNothingRuns(domain);
    }

    private static void bootsAnew(Domain domain) throws Exception {
        Queue<DomainEvent> events = listen(domain);
        long pid = Lab.pid(domain);
        Deadline.await("it is reset", () -> events.stream().anyMatch(e -> e instanceof DomainEvent.Reset));
        Deadline.await(
                "it runs again",
                () -> events.stream()
                        .dropWhile(e -> !(e instanceof DomainEvent.Reset))
                        .anyMatch(e -> e instanceof DomainEvent.Resumed));
        assertEquals(pid, Lab.pid(domain), "in the same process");
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    private void isLeftAs(Domain domain, DomainState state) throws Exception {
        Deadline.await("it has ended", () -> domain.state() == state);
        // whatever is to follow is a job, and jobs are done in order
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        assertEquals(state, domain.state());
        assertTrue(ProcessHandle.of(Lab.pid(domain)).orElseThrow().isAlive());
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab.assertNothingRuns(domain);
    }

    @Test
    void aPowerOffEndsTheProcess() throws Exception {
        Domain domain = guest(GuestAct.SHUTDOWN, "");
        domain.start();
        endsAs(domain, "the guest powered itself off");
    }

    @Test
    void aPowerOffCanBootTheGuestAnew() throws Exception {
        Domain domain = guest(GuestAct.SHUTDOWN, "<on_poweroff>restart</on_poweroff>");
        Lab.get(domain.startPaused());
        domain.resume();
        bootsAnew(domain);
    }

    @Test
    void aPowerOffCanBeLeftToLookAt() throws Exception {
        Domain domain = guest(GuestAct.SHUTDOWN, "<on_poweroff>preserve</on_poweroff>");
        Lab.get(domain.start());
        isLeftAs(domain, DomainState.SHUT_DOWN);
    }

    @Test
    void aRebootIsQemusBusiness() throws Exception {
        Domain domain = guest(GuestAct.RESET, "");
        Queue<DomainEvent> events = listen(domain);
        Lab.get(domain.startPaused());
        domain.resume();
        Deadline.await("it is reset", () -> events.stream().anyMatch(e -> e instanceof DomainEvent.Reset));
        assertTrue(events.stream().noneMatch(e -> e instanceof DomainEvent.ShutDown), events.toString());
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    @Test
    void aRebootCanEndTheProcess() throws Exception {
        Domain domain = guest(GuestAct.RESET, "<on_reboot>destroy</on_reboot>");
        domain.start();
        endsAs(domain, "the guest rebooted itself");
    }

    @Test
    void aRebootCanBeLeftToLookAt() throws Exception {
        Domain domain = guest(GuestAct.RESET, "<on_reboot>preserve</on_reboot>");
        Lab.get(domain.start());
        isLeftAs(domain, DomainState.SHUT_DOWN);
    }

    @Test
    void aCrashEndsTheProcess() throws Exception {
        Domain domain = guest(GuestAct.PANIC, "");
        domain.start();
        endsAs(domain, "the guest crashed");
    }

    @Test
    void aCrashCanBootTheGuestAnew() throws Exception {
        Domain domain = guest(GuestAct.PANIC, "<on_crash>restart</on_crash>");
        Lab.get(domain.startPaused());
        domain.resume();
        bootsAnew(domain);
    }

    @Test
    void aCrashBootsTheGuestAnewAlsoWhereItMayNotRebootItself() throws Exception {
        Domain domain = guest(GuestAct.PANIC, "<on_reboot>destroy</on_reboot><on_crash>restart</on_crash>");
        Lab.get(domain.startPaused());
        domain.resume();
        bootsAnew(domain);
    }

    @Test
    void aCrashCanBeLeftToLookAt() throws Exception {
        Domain domain = guest(GuestAct.PANIC, "<on_crash>preserve</on_crash>");
        Lab.get(domain.start());
        isLeftAs(domain, DomainState.CRASHED);
    }

    @Test
    void anEndThatNobodySawIsSeenToWhenTheDomainIsFoundAgain() throws Exception {
        Domain domain = guest(GuestAct.SHUTDOWN, "");
        Lab.get(domain.startPaused());
        Path qmp = domain.liveRecord().orElseThrow().qmpSocket();
        lab.supervisor().close();
        Lab.say(qmp, "{\"execute\": \"cont\"}", "SHUTDOWN");
        lab.open(lab.options());
        Domain found = lab.supervisor().domain("ending");
        endsAs(found, "the guest powered itself off");
    }

    List<Path> cores(Domain domain) throws IOException {
        try (Stream<Path> cores = Files.list(lab.state(domain).resolve("cores"))) {
            return cores.toList();
        }
    }
}
