package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition that another process brings about. */
public final class Deadline {
    /** Something to become true. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    private Deadline() {}

    public static void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                fail("not within 60 s: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
