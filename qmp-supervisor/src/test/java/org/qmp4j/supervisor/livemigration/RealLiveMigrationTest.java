package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.CpuDifferenceException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract on a real QEMU with a real guest. */
@RealQemu
class RealLiveMigrationTest extends LiveMigrationContract {
    private final RealQemuBinary qemu;

    RealLiveMigrationTest(RealQemuBinary found) {
        this.qemu = found;
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    @Test
    void aGuestWhoseCpuIsAnotherThereStays() throws Exception {
        Begun begun = Lab.get(here().begin(domain()));
        String more = begun.cookie().replaceFirst("features='", "features='magic ");
        CpuDifferenceException difference = Lab.failure(
                CpuDifferenceException.class, there().prepare(begun.xml(), more, roots().arrival(domain())));
        assertEquals(Set.of("magic"), difference.missing());
        roots().assertRunsOnlyIn(domain());
    }

    @Test
    void itsStateGoesOverTcpToAPortThatIsFree() throws Exception {
        Begun begun = Lab.get(here().begin(domain()));
        ArrivalOptions tcp = roots().arrival(domain()).at(new Listening.Tcp("127.0.0.1", Ports.ANY, "127.0.0.1"));
        Prepared prepared = Lab.get(there().prepare(begun.xml(), begun.cookie(), tcp));
        assertTrue(prepared.uri().matches("tcp:127[.]0[.]0[.]1:[1-9][0-9]+"), prepared.uri());
        String cookie = Lab.get(here().perform(domain(), prepared, LiveMigrationOptions.STANDARD)
                .stage());
        Domain copy = Lab.get(there().finish(cookie, false));
        Lab.get(here().confirm(domain(), false));
        roots().assertRunsOnlyIn(copy);
        assertEquals(DomainState.STOPPED, domain().state());
        MigrationStatus over = here().completed(domain()).orElseThrow();
        assertEquals(prepared.uri(), over.to());
        assertTrue(over.progress().transferred() > 0, over.toString());
    }

    @Test
    void aGuestStaysWhenTheProcessThatWaitsForItDies() throws Exception {
        Begun begun = Lab.get(here().begin(domain()));
        Prepared prepared = Lab.get(there().prepare(begun.xml(), begun.cookie(), roots().arrival(domain())));
        LiveMigration<String> sending =
                here().perform(domain(), prepared, LiveMigrationOptions.STANDARD.withBandwidth(4096));
        long pid = roots().lab().processes().stream()
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .filter(one -> one != Lab.pid(domain()))
                .findFirst()
                .orElseThrow();
        Lab.signal("KILL", pid);
        Lab.failure(OperationException.class, sending.stage());
        Lab.failure(Exception.class, there().finish(begun.cookie(), true));
        roots().assertRunsOnlyIn(domain());
        assertTrue(roots().there().domains().isEmpty());
    }
}
