package org.qmp4j.supervisor.localmigration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealLocalMigrationTest extends LocalMigrationContract {
    private static final int ECHOES = 1000;

    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) {
        qemu = found;
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    @Test
    void aGuestWhoseFirmwareHasJustBegunBootsInAnotherProcess() throws Exception {
        Domain domain = lab().define("early");
        Lab.get(domain.start());
        for (int i = 0; i < 3; i++) {
            Lab.get(lab().supervisor()
                    .localMigration()
                    .migrate(domain, LocalMigrationOptions.standard())
                    .stage());
        }
        Lab.readUntil(lab().root().resolve("early.serial"), BootSector.HEARTBEAT);
    }

    /** QEMU forgets in the second process that the first one's UART waited for room: the guest would stand there for ever. */
    @Test
    void aGuestThatWaitsForAClientWhoDoesNotReadGoesOnOnceHeDoes() throws Exception {
        Domain domain = lab().define("patient");
        Lab.get(domain.start());
        Path socket = lab().root().resolve("patient.serial");
        Lab.readUntil(socket, BootSector.HEARTBEAT);
        try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            // each is sent back by itself, and a few hundred of those fill the line
            client.write(StandardCharsets.US_ASCII.encode("x".repeat(ECHOES)));
            Duration before = used(domain);
            Deadline.await(
                    "it waits, its processor busy",
                    () -> used(domain).minus(before).toMillis() > 500);
            for (int i = 0; i < 3; i++) {
                Lab.get(lab().supervisor()
                        .localMigration()
                        .migrate(domain, LocalMigrationOptions.standard().withEmulator(target(lab())))
                        .stage());
            }
            StringBuilder said = new StringBuilder();
            client.configureBlocking(false);
            ByteBuffer bytes = ByteBuffer.allocate(4096);
            Deadline.await("all comes back, and heartbeats go on", () -> {
                client.read(bytes);
                said.append(StandardCharsets.ISO_8859_1.decode(bytes.flip()));
                bytes.clear();
                return count(said, "x") >= ECHOES
                        && count(said.substring(said.lastIndexOf("x")), BootSector.HEARTBEAT) >= 3;
            });
            assertEquals(ECHOES, count(said, "x"), "lost or doubled");
        }
    }

    private static Duration used(Domain domain) {
        return ProcFs.ofHost()
                .cpuTime(domain.liveRecord().orElseThrow().proof().process())
                .orElseThrow()
                .user();
    }

    private static long count(CharSequence text, String word) {
        return Pattern.compile(Pattern.quote(word)).matcher(text).results().count();
    }
}
