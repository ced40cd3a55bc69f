package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a supervisor does itself ends with it, and what is done together ends together. */
class WatchersTest {
    private final Watchers watchers = new Watchers();
    private final UUID domain = UUID.randomUUID();

    @Test
    void aCloseCallsOffWhatIsDoneAndWhatIsBegunLater() {
        Work before = new Work(1);
        watchers.begun(domain, "vda", before);
        assertFalse(before.isCalledOff());
        watchers.close();
        assertTrue(before.isCalledOff());
        Work after = new Work(1);
        watchers.begun(domain, "vdb", after);
        assertTrue(after.isCalledOff());
    }

    @Test
    void whatIsBesideOneIsCalledOffWithItAndTellsOfItselfAlone() {
        Work one = new Work(100);
        Work other = one.beside(300);
        one.told("    (50.00/100%)");
        assertEquals(50, one.current());
        assertEquals(0, other.current());
        assertEquals(300, other.total());
        other.callOff();
        assertTrue(one.isCalledOff());
    }
}
