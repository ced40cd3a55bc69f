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
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.testkit.script.GuestAct;

/** A boot sector writes one word to one port, and that was it. */
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
        byte[] sector = switch (act) {
            // SeaBIOS puts the power switch of a PC there; the keyboard controller has its reset line; pvpanic
            case SHUTDOWN -> out(0x604, 0x2000);
            case RESET -> out(0x64, 0xfe);
            case PANIC -> out(0x505, 1);
            default -> throw new IllegalArgumentException("no boot sector does " + act);
        };
        Files.write(lab.root().resolve("disk.img"), sector);
        return lab;
    }

    /** mov dx,port; mov ax,value; out dx,ax (a word for the power switch, a byte for others); hlt. */
    private static byte[] out(int port, int value) {
        byte[] sector = Arrays.copyOf(
                new byte[] {
                    (byte) 0xba,
                    (byte) port,
                    (byte) (port >> 8),
                    (byte) 0xb8,
                    (byte) value,
                    (byte) (value >> 8),
                    (byte) (value > 0xff ? 0xef : 0xee),
                    (byte) 0xf4
                },
                512);
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;
        return sector;
    }

    /** Switches the power button on, waits until it is pressed, and switches itself off. */
    private static byte[] listening() {
        int[] code = {
            0xba,
            0x02,
            0x06,
            0xb8,
            0x00,
            0x01,
            0xef, // mov dx,0x602; mov ax,0x100; out dx,ax
            0xba,
            0x00,
            0x06, // mov dx,0x600
            0xed,
            0xf6,
            0xc4,
            0x01,
            0x74,
            0xfa, // again: in ax,dx; test ah,1; jz again
            0xba,
            0x04,
            0x06,
            0xb8,
            0x00,
            0x20,
            0xef,
            0xf4 // mov dx,0x604; mov ax,0x2000; out dx,ax; hlt
        };
        byte[] sector = new byte[512];
        for (int i = 0; i < code.length; i++) {
            sector[i] = (byte) code[i];
        }
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;
        return sector;
    }

    private Domain listeningGuest(String lifecycle) throws Exception {
        Domain domain = guest(GuestAct.SHUTDOWN, lifecycle);
        Files.write(lab().root().resolve("disk.img"), listening());
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
        assertEquals("r--------", PosixFilePermissions.toString(Files.getPosixFilePermissions(core)));
    }
}
