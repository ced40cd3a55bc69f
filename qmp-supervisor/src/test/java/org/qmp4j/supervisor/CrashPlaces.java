package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.vm.Lab;

/** The places that a supervisor comes to whose life is not cut short, in order: at some of them others die. */
record CrashPlaces(List<String> all) {
    /** A life, which says where it is. */
    interface Life {
        void live(Lab lab, FaultPoint passed) throws Exception;
    }

    /** What follows when one dies at that place, the number of which it is told. */
    interface Death {
        void at(int number, String place) throws Exception;
    }

    /** The same; at every other place its QEMU dies as well. */
    interface BothDie {
        void at(int number, String place, boolean alsoQemu) throws Exception;
    }

    /** Has one live to its end, and closes its lab. */
    static CrashPlaces of(Lab lab, Life life) throws Exception {
        List<String> places = Collections.synchronizedList(new ArrayList<>());
        try {
            life.live(lab, places::add);
        } finally {
            lab.close();
        }
        return new CrashPlaces(List.copyOf(places));
    }

    CrashPlaces {
        all = List.copyOf(all);
    }

    String at(int number) {
        return all.get(number);
    }

    /** A life that leaves them out shows nothing. */
    CrashPlaces with(List<String> expected) {
        for (String place : expected) {
            assertTrue(all.contains(place), () -> place + " is not among " + all);
        }
        return this;
    }

    /** The numbers of those. */
    List<Integer> where(IntPredicate wanted) {
        return IntStream.range(0, all.size()).filter(wanted).boxed().toList();
    }

    /** The numbers of those whose name is like that. */
    List<Integer> like(String pattern) {
        return where(i -> at(i).matches(pattern));
    }

    /** Every so manieth of them. */
    static List<Integer> every(int stride, List<Integer> numbers) {
        return IntStream.range(0, numbers.size())
                .filter(i -> i % stride == 0)
                .mapToObj(numbers::get)
                .toList();
    }

    /** A test each, of as many of them as {@link CrashSample} says. */
    Stream<DynamicTest> deaths(List<Integer> numbers, Class<?> test, Death death) {
        return CrashSample.of(numbers, test).map(i -> CrashSample.dying(i + " " + at(i), () -> death.at(i, at(i))));
    }

    /** The same. */
    Stream<DynamicTest> deathsOfBoth(List<Integer> numbers, Class<?> test, BothDie death) {
        return deaths(numbers, test, (i, place) -> death.at(i, place, CrashSample.alsoQemu(numbers.indexOf(i))));
    }
}
