package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.testkit.script.GuestAct;

@RealQemu
class RealGuestEndTest extends GuestEndContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) {
        qemu = found;
    }

    @Override
    Lab makeLab(GuestAct act) throws IOException {
        Lab lab = Lab.with(qemu.path());
        Files.write(lab.root().resolve("disk.img"), PortSector.of(act));
        return lab;
    }

    private Domain listeningGuest(String lifecycle) throws Exception {
        Domain domain = guest(GuestAct.SHUTDOWN, lifecycle);
        Files.write(lab().root().resolve("disk.img"), PortSector.listening());
        Lab.get(domain.start());
        return domain;
    }

    /** A guest hears the button once its boot sector runs; until then it is pressed in vain. */
    private static void reboot(Domain domain) throws Exception {
        Deadline.await("the guest listens", () -> {
            try {
                Lab.get(domain.reboot(Duration.ofMillis(500)));
                return true;
            } catch (ExecutionException e) {
                assertInstanceOf(OperationException.class, e.getCause());
                assertFalse(e.getMessage().isBlank());
                return false;
            }
        });
    }

    @Test
    void aRebootThatIsAskedForStaysInTheSameProcess() throws Exception {
        Domain domain = listeningGuest("");
        long pid = Lab.pid(domain);
        reboot(domain);
        assertEquals(DomainState.RUNNING, domain.state());
        assertEquals(pid, Lab.pid(domain));
        assertFalse(Files.exists(lab().state(domain).resolve("journal/reboot.json")));
        reboot(domain);
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab().assertNothingRuns(domain);
    }

    @Test
    void aRebootThatIsAskedForIsNoRebootOfTheGuestsOwn() throws Exception {
        Domain domain = listeningGuest("<on_reboot>destroy</on_reboot>");
        reboot(domain);
        assertEquals(DomainState.RUNNING, domain.state());
        Lab.get(domain.stop(StopLadder.abrupt()));
    }

    @Test
    void aCrashCanLeaveACoreDumpAndBootTheGuestAnew() throws Exception {
        Domain domain = guest(GuestAct.PANIC, "<on_crash>coredump-restart</on_crash>");
        Queue<DomainEvent> events = new ConcurrentLinkedQueue<>();
        domain.subscribe(events::add);
        Lab.get(domain.startPaused());
        long pid = Lab.pid(domain);
        domain.resume();
        Deadline.await("it boots anew", () -> events.stream().anyMatch(DomainEvent.Reset.class::isInstance));
        assertEquals(pid, Lab.pid(domain), "in the same process");
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertTrue(Files.size(cores(domain).get(0)) > 32 << 20, "the guest has 32 MiB");
    }

    @Test
    void aCrashCanLeaveACoreDumpThatOnlyWeCanRead() throws Exception {
        Domain domain = guest(GuestAct.PANIC, "<on_crash>coredump-destroy</on_crash>");
        domain.start();
        Deadline.await("it has ended", () -> domain.lastExit().isPresent() && domain.state() == DomainState.STOPPED);
        assertEquals("the guest crashed", domain.reason());
        Path core = cores(domain).get(0);
        byte[] begin = Arrays.copyOf(Files.readAllBytes(core), 4);
        assertEquals("\u007fELF", new String(begin, java.nio.charset.StandardCharsets.ISO_8859_1));
        assertTrue(Files.size(core) > 32 << 20, "the guest has 32 MiB");
        // QEMU makes it so
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(core)));
    }
}
