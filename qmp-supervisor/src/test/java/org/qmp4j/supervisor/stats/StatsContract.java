package org.qmp4j.supervisor.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.stats.Figure.Absent;
import org.qmp4j.supervisor.stats.Figure.Fresh;
import org.qmp4j.supervisor.stats.Figure.Stale;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.Measuring;
import org.qmp4j.supervisor.vm.StopLadder;

/** Figures of many domains at once, of fake or real guests. */
abstract class StatsContract {
    private static final Duration PLENTY = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Set<StatsGroup> ALL = EnumSet.allOf(StatsGroup.class);

    private @Nullable Lab made;

    abstract Lab makeLab() throws IOException;

    /** Made when first asked for: those of real guests have to be found before. */
    Lab lab() throws IOException {
        Lab lab = made == null ? makeLab() : made;
        made = lab;
        return lab;
    }

    @AfterEach
    void close() throws Exception {
        if (made != null) {
            made.close();
        }
    }

    private Domain started(String name) throws Exception {
        Files.copy(lab().root().resolve("disk.img"), disk(name));
        Domain domain = lab().supervisor()
                .define(lab().xml(name)
                        .replace("disk.img", String.valueOf(disk(name).getFileName())));
        Lab.get(domain.start());
        return domain;
    }

    /** Each has its own: QEMU locks it. */
    private Path disk(String name) throws IOException {
        return lab().root().resolve(name + ".img");
    }

    private DomainStats stats(Domain domain, Duration deadline) throws Exception {
        List<DomainStats> all = Lab.get(lab().supervisor().stats(List.of(domain), ALL, deadline));
        assertEquals(1, all.size());
        return all.get(0);
    }

    private static <T> T fresh(Figure<T> figure) {
        assertInstanceOf(Fresh.class, figure, figure::toString);
        return figure.last().orElseThrow();
    }

    /** What the monitor alone can tell. */
    private static List<Figure<?>> told(DomainStats stats) {
        return List.of(stats.vcpus(), stats.balloonBytes(), stats.guestMemory(), stats.blocks(), stats.dirtyRate());
    }

    @Test
    void everyDomainHasAnEntryWhateverStateItIsIn() throws Exception {
        Domain running = started("running");
        lab().define("stopped");
        List<DomainStats> all = Lab.get(lab().supervisor().stats(ALL, PLENTY));
        assertEquals(2, all.size());
        for (DomainStats one : all) {
            if (one.uuid().equals(running.uuid())) {
                checkRunning(one);
            } else {
                assertEquals(DomainState.STOPPED, one.state());
                told(one).forEach(figure -> assertInstanceOf(Absent.class, figure));
                assertEquals(new Absent<>("STOPPED: no process runs it"), one.cpu());
            }
        }
    }

    private void checkRunning(DomainStats one) throws IOException {
        assertEquals(DomainState.RUNNING, one.state());
        assertTrue(fresh(one.cpu()).total().toMillis() > 0, "it has used a processor");
        assertTrue(fresh(one.residentBytes()) > 1 << 20, "it is larger than a MiB");
        assertEquals(32L << 20, fresh(one.balloonBytes()));
        assertEquals(32L << 20, one.maximumBytes());
        assertEquals(1, fresh(one.vcpus()).size());
        DiskStats disk = fresh(one.blocks()).get(0);
        assertEquals("hda", disk.target());
        assertEquals("ide0-0-0", disk.device());
        assertEquals(disk("running").toString(), disk.path().orElseThrow());
        InterfaceStats card = fresh(one.interfaces()).get(0);
        assertEquals("net0", card.alias());
        assertTrue(((Absent<?>) card.traffic()).reason().startsWith("not available because"), card.traffic()::toString);
        assertEquals("unstarted", fresh(one.dirtyRate()).status());
    }

    @Test
    void aGuestThatHangsKeepsNobodyWaitingAndItsFiguresAreMarkedAsOld() throws Exception {
        Domain hung = started("hung");
        Domain well = started("well");
        DomainStats before = stats(hung, PLENTY);
        Lab.signal("STOP", Lab.pid(hung));
        for (int i = 0; i < 20; i++) {
            stats(hung, SHORT);
        }
        List<DomainStats> both = Lab.get(lab().supervisor().stats(List.of(hung, well), ALL, SHORT));
        DomainStats old = both.get(0);
        for (Figure<?> figure : told(old)) {
            Stale<?> stale = assertInstanceOf(Stale.class, figure, figure::toString);
            assertTrue(stale.reason().startsWith("no answer for "), stale.reason());
            assertTrue(stale.age().toNanos() > 0);
        }
        assertEquals(before.blocks().last(), old.blocks().last());
        fresh(old.cpu());
        fresh(old.residentBytes());
        told(stats(well, PLENTY)).forEach(StatsContract::fresh);
        Lab.signal("CONT", Lab.pid(hung));
        told(stats(hung, PLENTY)).forEach(StatsContract::fresh);
    }

    @Test
    void aGuestThatHasNeverAnsweredHasNoFigures() throws Exception {
        Domain hung = started("hung");
        Lab.signal("STOP", Lab.pid(hung));
        DomainStats none = stats(hung, SHORT);
        told(none).forEach(figure -> assertInstanceOf(Absent.class, figure));
        fresh(none.cpu());
        Lab.signal("CONT", Lab.pid(hung));
    }

    @Test
    void jobsAreNotWaitedForEvenIfTheyTakeEveryThread() throws Exception {
        Domain domain = started("busy");
        CountDownLatch begun = new CountDownLatch(lab().options().jobThreads());
        CountDownLatch go = new CountDownLatch(1);
        try {
            for (int i = 0; i < lab().options().jobThreads(); i++) {
                Domain busy = i == 0 ? domain : lab().define("other" + i);
                busy.run(JobKind.CONTROL, scope -> {
                    begun.countDown();
                    go.await();
                    return busy;
                });
            }
            begun.await();
            told(stats(domain, PLENTY)).forEach(StatsContract::fresh);
        } finally {
            go.countDown();
        }
    }

    @Test
    void figuresOfAnEarlierProcessAreNotThoseOfTheNext() throws Exception {
        Domain domain = started("again");
        stats(domain, PLENTY);
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertInstanceOf(Absent.class, stats(domain, PLENTY).blocks());
        Lab.get(domain.start());
        Lab.signal("STOP", Lab.pid(domain));
        assertInstanceOf(Absent.class, stats(domain, SHORT).blocks());
        Lab.signal("CONT", Lab.pid(domain));
    }

    @Test
    void aDirtyRateIsThereWhenItWasAskedForAndMeasured() throws Exception {
        Domain domain = started("dirty");
        Lab.get(Measuring.dirtyRate(domain, Duration.ofSeconds(4)));
        Deadline.await(
                "it is being measured",
                () -> !fresh(stats(domain, PLENTY).dirtyRate()).status().equals("unstarted"));
        Lab.failure(QmpCommandException.class, Measuring.dirtyRate(domain, Duration.ofSeconds(1)));
        Deadline.await(
                "it is measured",
                () -> fresh(stats(domain, PLENTY).dirtyRate()).status().equals("measured"));
        DirtyRate rate = fresh(stats(domain, PLENTY).dirtyRate());
        assertTrue(rate.mebibytesPerSecond().orElseThrow() >= 0);
        assertEquals(Duration.ofSeconds(4), rate.period());
    }

    @Test
    void aGuestWithoutADriverSaysNothingOfItsMemory() throws Exception {
        Domain domain = started("mute");
        Lab.get(Measuring.guestMemory(domain, Duration.ofSeconds(1)));
        assertTrue(fresh(stats(domain, PLENTY).guestMemory()).numbers().isEmpty());
        Lab.get(Measuring.guestMemory(domain, Duration.ZERO));
    }
}
