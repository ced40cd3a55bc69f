package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.vm.Lab;

/** The contract on the fake. */
class FakeLiveMigrationIT extends LiveMigrationContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.withFake();
    }

    /** The fake's guest writes nothing. That post-copy would lose memory is seen by the version, which is said to be a later one. */
    @Test
    void aGuestThatIsSentInTimeNeedsNoPostCopy() throws Exception {
        Begun begun = Lab.get(here().begin(domain()));
        ArrivalOptions arrival = arrival(roots(), domain()).withPostCopy();
        OperationException refused =
                Lab.failure(OperationException.class, there().prepare(begun.xml(), begun.cookie(), arrival));
        assertTrue(refused.step().contains("migrate it without post-copy"), refused.step());
        String version = domain().liveRecord().orElseThrow().qemu().version();
        Prepared prepared = Lab.get(there().prepare(begun.xml(), begun.cookie().replace(version, "9.0.0"), arrival));
        LiveMigration<String> sending =
                here().perform(domain(), prepared, LiveMigrationOptions.STANDARD.withPostCopy());
        String cookie = Lab.get(sending.stage());
        assertFalse(sending.abort());
        Lab.get(there().finish(cookie, false));
        Lab.get(here().confirm(domain(), false));
        roots().assertRunsOnlyIn(roots().there().domain("moving"));
    }
}
