package org.qmp4j.supervisor;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.qmp4j.testkit.junit.RealQemu;

/**
 * Which of the places a supervisor is killed at. All of them, unless somebody is in a hurry: each takes two seconds. With
 * {@code -Dcrash.every=N} it is every N-th, with {@code -Dcrash.every.fake=N} every N-th of those on the fake QEMU. Where QEMU is
 * killed too it is at every other place, and with {@code -Dcrash.turn=1} at those in between. With {@code -Dcrash.stride=1} a real
 * QEMU is met at all places that otherwise only the fake is.
 */
final class CrashSample {
    private CrashSample() {}

    /** Two such tests may run side by side: each has a root and processes of its own, and waits for them most of the time. */
    static DynamicTest dying(String name, Executable test) {
        return DynamicTest.dynamicTest(configuration -> configuration
                .displayName(name)
                .executionMode(ExecutionMode.CONCURRENT)
                .executable(test));
    }

    /** Whether QEMU is killed with its supervisor at the place of that number. */
    static boolean alsoQemu(int number) {
        return (number + Integer.getInteger("crash.turn", 0)) % 2 == 1;
    }

    static <T> Stream<T> of(List<T> places, Class<?> test) {
        int all = Integer.getInteger("crash.every", 1);
        int every = test.isAnnotationPresent(RealQemu.class) ? all : Integer.getInteger("crash.every.fake", all);
        return IntStream.range(0, places.size())
                .filter(place -> place % every == 0)
                .mapToObj(places::get);
    }
}
