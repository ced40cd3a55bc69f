package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.checkpoint.Checkpoints;
import org.qmp4j.supervisor.checkpoint.Deletion;
import org.qmp4j.supervisor.checkpoint.RedefineOptions;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.state.RestartPolicy;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.script.GuestAct;

/** What a domain goes through in a JVM that is killed on the way, and what must be true afterwards. */
enum CrashLife {
    /** A transient domain. */
    CREATE(null, "(define|start|stop|undefine)/.*") {
        @Override
        void live(Supervisor supervisor, String xml) {
            Domain domain = QmpBlocking.await(supervisor.create(xml));
            QmpBlocking.await(domain.stop(StopLadder.abrupt()));
            awaitIn(() -> supervisor.domains().isEmpty());
        }

        @Override
        void check(Lab lab) throws Exception {
            for (Domain domain : lab.supervisor().domains()) {
                // a stop that was noted goes on by itself
                if (children(journal(lab, domain)) == 0 && domain.state() != DomainState.STOPPED) {
                    assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
                    assertEquals(1, lab.processes().size());
                    Lab.get(domain.stop(StopLadder.abrupt()));
                }
            }
            Deadline.await("it is forgotten", () -> lab.supervisor().domains().isEmpty());
            Deadline.await("nothing runs", () -> lab.processes().isEmpty());
            Deadline.await("it has no name", () -> children(lab.root().resolve("s/by-name")) == 0);
            Deadline.await("it has no files", () -> children(lab.root().resolve("s/domains")) == 0);
        }
    },
    /** Checkpoints of a guest that runs. */
    CHECKPOINTS(null, "checkpoint-.*") {
        @Override
        String xml(Lab lab) throws IOException {
            return Saved.xml(lab);
        }

        @Override
        void live(Supervisor supervisor, String xml) {
            Domain domain = supervisor.define(xml);
            QmpBlocking.await(domain.startPaused());
            Checkpoints checkpoints = supervisor.checkpoints();
            List<String> dumps = new ArrayList<>();
            for (String name : List.of("c1", "c2", "c3")) {
                QmpBlocking.await(checkpoints.create(domain, Saved.named(name)));
                dumps.add(QmpBlocking.await(checkpoints.dump(domain, name, true, false)));
            }
            QmpBlocking.await(checkpoints.redefine(domain, dumps.subList(0, 2), RedefineOptions.STANDARD.all()));
            QmpBlocking.await(checkpoints.repair(domain));
            QmpBlocking.await(checkpoints.delete(domain, "c1", Deletion.ONE));
            QmpBlocking.await(checkpoints.forget(domain, "c2", Deletion.ONE));
            QmpBlocking.await(domain.stop(StopLadder.abrupt()));
        }

        /** Each checkpoint that is there is whole, and bitmaps are left over only where they were to be. */
        @Override
        void check(Lab lab) throws Exception {
            Domain domain = lab.supervisor().domain("saved");
            assertEquals(DomainState.PAUSED, domain.state(), domain.reason());
            assertEquals(0, children(journal(lab, domain)), "under way for ever");
            Checkpoints checkpoints = lab.supervisor().checkpoints();
            Verification found = Lab.get(checkpoints.verify(domain));
            assertTrue(found.checkpoints().stream().allMatch(one -> one.state().isUsable()), found.toString());
            Set<String> orphans = new TreeSet<>();
            found.orphans().forEach(orphan -> orphans.add(orphan.bitmap()));
            assertTrue(
                    orphans.isEmpty() || orphans.equals(Set.of("c3")) || orphans.equals(Set.of("c2")),
                    found.toString());
            found.orphans()
                    .forEach(orphan -> assertEquals(
                            2,
                            found.orphans().stream()
                                    .filter(other -> other.bitmap().equals(orphan.bitmap()))
                                    .count(),
                            "on one disk alone"));
            Lab.get(checkpoints.create(domain, Saved.named("next")));
            Lab.get(domain.stop(StopLadder.abrupt()));
        }
    },
    /** Two that are started with the others. */
    AUTOSTART(null, "autostart/.*|start/(spawned|locked|recorded|published|resumed|end)") {
        @Override
        String xml(Lab lab) throws IOException {
            Files.copy(lab.root().resolve("disk.img"), lab.root().resolve("doomed.img"));
            Files.copy(lab.root().resolve("disk.img"), lab.root().resolve("damned.img"));
            return super.xml(lab).replace("/disk.img", "/doomed.img");
        }

        @Override
        void live(Supervisor supervisor, String xml) {
            for (String name : List.of("doomed", "damned")) {
                Domain domain = supervisor.define(xml.replace("doomed", name));
                QmpBlocking.await(domain.setAutostart(true));
            }
            supervisor.autostart().values().forEach(QmpBlocking::await);
            supervisor.domains().forEach(domain -> QmpBlocking.await(domain.stop(StopLadder.abrupt())));
        }

        @Override
        void check(Lab lab) throws Exception {
            List<Domain> marked = lab.supervisor().domains().stream()
                    .filter(Domain::autostart)
                    .toList();
            assertTrue(!marked.isEmpty(), "a mark that was reported is lost");
            for (var start : lab.supervisor().autostart().values()) {
                Lab.get(start);
            }
            for (Domain domain : marked) {
                assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
            }
            assertEquals(marked.size(), lab.processes().size());
        }
    },
    /** A guest that crashes, is started again as its policy says, crashes again, and is given up. */
    RESTART(GuestAct.PANIC, "(restart|stop)/.*|start/(spawned|recorded|end)") {
        @Override
        void live(Supervisor supervisor, String xml) {
            Domain domain = supervisor.define(xml);
            QmpBlocking.await(domain.setRestartPolicy(RestartPolicy.NEVER
                    .when(RestartPolicy.When.ON_FAILURE)
                    .within(1, Duration.ofHours(1), Duration.ZERO)));
            CountDownLatch over = new CountDownLatch(1);
            domain.subscribe(event -> {
                if (event instanceof DomainEvent.RestartGivenUp) {
                    over.countDown();
                }
            });
            domain.start();
            awaitLatch(over);
            awaitIn(() -> domain.state() == DomainState.STOPPED);
        }

        @Override
        void check(Lab lab) throws Exception {
            Domain domain = lab.supervisor().domains().iterator().next();
            Deadline.await(
                    "it has come to rest",
                    () -> domain.state() == DomainState.STOPPED && children(journal(lab, domain)) == 0);
            lab.assertNothingRuns(domain);
            Path counted = lab.state(domain).resolve("restarts");
            assertTrue(!Files.exists(counted) || Files.readAllLines(counted).size() == 1, "restarted once");
        }
    },
    /** A guest that switches itself off, and boots anew in the same process. */
    ENDING(GuestAct.SHUTDOWN, "reboot/.*") {
        @Override
        String xml(Lab lab) throws IOException {
            return super.xml(lab).replace("<devices>", "<on_poweroff>restart</on_poweroff><devices>");
        }

        @Override
        void live(Supervisor supervisor, String xml) {
            untilReset(supervisor, xml);
        }

        @Override
        void check(Lab lab) throws Exception {
            Domain domain = lab.supervisor().domains().iterator().next();
            Deadline.await(
                    "it runs again",
                    () -> domain.state() == DomainState.RUNNING && children(journal(lab, domain)) == 0);
            assertEquals(1, domain.liveRecord().orElseThrow().proof().generation(), "in the same process");
            Lab.get(domain.stop(StopLadder.abrupt()));
            lab.assertNothingRuns(domain);
        }
    },
    /** A guest that is saved for its next start, goes on there, and is saved to a file. */
    SAVE(null, "save/.*|start/(before-loaded|loaded|used)") {
        @Override
        void live(Supervisor supervisor, String xml) throws Exception {
            Domain domain = supervisor.define(xml);
            QmpBlocking.await(domain.start());
            QmpBlocking.await(supervisor
                    .saveImages()
                    .managedSave(domain, SaveOptions.standard())
                    .done());
            QmpBlocking.await(domain.start());
            QmpBlocking.await(domain.stop(StopLadder.abrupt()));
        }

        /** The guest is in its process or in its file: never in both, never in none. */
        @Override
        void check(Lab lab) throws Exception {
            Domain domain = lab.supervisor().domains().iterator().next();
            Deadline.await(
                    "it has come to rest",
                    () -> (domain.state() == DomainState.RUNNING || domain.state() == DomainState.STOPPED)
                            && children(journal(lab, domain)) == 0);
            boolean runs = domain.state() == DomainState.RUNNING;
            assertEquals(!runs, lab.supervisor().saveImages().hasManagedSave(domain), domain.reason());
            if (!runs) {
                lab.assertNothingRuns(domain);
                Lab.get(domain.start());
            }
            assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
            assertEquals(1, lab.processes().size());
            assertTrue(!lab.supervisor().saveImages().hasManagedSave(domain), "it is used once");
            Lab.get(domain.stop(StopLadder.abrupt()));
            assertTrue(!Files.exists(lab.state(domain).resolve("managed-save.used")), "nothing of it is left");
        }
    },
    /** A guest that crashes, whose memory is written down before it boots anew. */
    DUMP(GuestAct.PANIC, "aftermath/.*") {
        @Override
        String xml(Lab lab) throws IOException {
            return super.xml(lab).replace("<devices>", "<on_crash>coredump-restart</on_crash><devices>");
        }

        @Override
        void live(Supervisor supervisor, String xml) {
            untilReset(supervisor, xml);
        }

        @Override
        void check(Lab lab) throws Exception {
            Domain domain = lab.supervisor().domains().iterator().next();
            Path cores = lab.state(domain).resolve("cores");
            Deadline.await("its memory is written down", () -> children(cores) > 0);
            ENDING.check(lab);
        }
    },
    /** A stop that goes down the whole ladder, for its QEMU hangs. */
    STOPPING(null, "stop/.*") {
        @Override
        void live(Supervisor supervisor, String xml) throws Exception {
            Domain domain = supervisor.define(xml);
            long pid = QmpBlocking.await(domain.start()).proof().process().pid();
            Lab.signal("STOP", pid);
            Duration little = Duration.ofMillis(300);
            QmpBlocking.await(domain.stop(new StopLadder(little, little, little, Duration.ofMinutes(1))));
        }

        /** It hangs no more: what is left of the stop is done by whoever comes next. */
        @Override
        void beforeTheNext(Lab lab) throws Exception {
            for (String process : lab.processes()) {
                Lab.signal("CONT", Long.parseLong(process.substring(0, process.indexOf(' '))));
            }
        }

        @Override
        void check(Lab lab) throws Exception {
            Domain domain = lab.supervisor().domains().iterator().next();
            if (domain.state() != DomainState.STOPPED && children(journal(lab, domain)) == 0) {
                assertEquals(DomainState.RUNNING, domain.state(), "it was to stop, and that was not noted yet");
                Lab.get(domain.stop(StopLadder.abrupt()));
            }
            Deadline.await(
                    "it is stopped",
                    () -> domain.state() == DomainState.STOPPED && children(journal(lab, domain)) == 0);
            lab.assertNothingRuns(domain);
        }
    },
    /** A reboot that somebody asks for; needs a guest that hears the power button. */
    REBOOT(null, "reboot/.*") {
        @Override
        void live(Supervisor supervisor, String xml) {
            Domain domain = supervisor.define(xml);
            QmpBlocking.await(domain.start());
            awaitIn(() -> {
                try {
                    QmpBlocking.await(domain.reboot(Duration.ofMillis(500)));
                    return true;
                } catch (OperationException e) {
                    return false;
                }
            });
            QmpBlocking.await(domain.stop(StopLadder.abrupt()));
        }

        @Override
        void check(Lab lab) throws Exception {
            ENDING.check(lab);
        }
    };

    private final @Nullable GuestAct act;
    private final String places;

    CrashLife(@Nullable GuestAct act, String places) {
        this.act = act;
        this.places = places;
    }

    /** What its guest does of its own accord as soon as it runs, or null. */
    @Nullable
    GuestAct act() {
        return act;
    }

    /** Whether it is to die there: at other places others die. */
    boolean diesAt(String place) {
        return place.matches(places);
    }

    String xml(Lab lab) throws IOException {
        return lab.xml("doomed").replace("</devices>", "<panic model='isa'/></devices>");
    }

    abstract void live(Supervisor supervisor, String xml) throws Exception;

    /** What happens between the death of the one and the life of the next. */
    void beforeTheNext(Lab lab) throws Exception {}

    abstract void check(Lab lab) throws Exception;

    private static void untilReset(Supervisor supervisor, String xml) {
        Domain domain = supervisor.define(xml);
        CountDownLatch over = new CountDownLatch(1);
        domain.subscribe(event -> {
            if (event instanceof DomainEvent.Reset) {
                over.countDown();
            }
        });
        domain.start();
        awaitLatch(over);
        QmpBlocking.await(domain.stop(StopLadder.abrupt()));
    }

    private static Path journal(Lab lab, Domain domain) {
        return lab.state(domain).resolve("journal");
    }

    private static long children(Path directory) throws Exception {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    private static void awaitIn(Deadline.Condition condition) {
        try {
            Deadline.await("the life goes on", condition);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS), "the life goes on");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
