package org.qmp4j.supervisor.localmigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * Something goes wrong at every place of a local migration: a step fails, the peer is killed, the first process is killed. Whatever it
 * is, exactly one process has the guest afterwards, or none and the domain says so; what belongs to the guest is in its place; and
 * the next attempt succeeds.
 */
abstract class MigrationFaultContract {
    private static final String PREFIX = "local-migration/";

    abstract Lab makeLab() throws IOException;

    Domain define(Lab lab) {
        return lab.define("mover");
    }

    Path target(Lab lab) {
        return lab.emulator();
    }

    /** What goes wrong. */
    private enum Fault {
        FAILURE,
        PEER_KILLED,
        FIRST_KILLED,
        CALLED_OFF;

        /** A process does not see that something is about to be noted; calling off is of interest until it is too late. */
        boolean isOfInterest(String place) {
            return this == FAILURE
                    || !place.contains("/before-")
                            && (this != CALLED_OFF
                                    || place.matches(".*/(made|proven|prepared|moving|held|stopped|commit)"));
        }
    }

    private LocalMigrationOptions options(Lab lab) {
        return LocalMigrationOptions.standard().withEmulator(target(lab));
    }

    @TestFactory
    Stream<DynamicTest> exactlyOneProcessHasTheGuestWhateverGoesWrong() throws Exception {
        List<String> places = Collections.synchronizedList(new ArrayList<>());
        Lab lab = makeLab();
        try {
            lab.open(lab.options().withFaultPoint(places::add));
            Domain domain = define(lab);
            Lab.get(domain.start());
            Lab.get(lab.supervisor()
                    .localMigration()
                    .migrate(domain, options(lab))
                    .stage());
        } finally {
            lab.close();
        }
        List<String> all =
                places.stream().filter(place -> place.startsWith(PREFIX)).toList();
        assertTrue(
                all.containsAll(Stream.of(
                                "made",
                                "spawned",
                                "released",
                                "proven",
                                "prepared",
                                "moving",
                                "stopped",
                                "switchover",
                                "transferred",
                                "commit",
                                "resumed",
                                "published",
                                "retire",
                                "kept",
                                "end")
                        .map(PREFIX::concat)
                        .toList()),
                all.toString());
        return Stream.of(Fault.values())
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> goWrongEverywhere(fault, all)));
    }

    /** Which of the places are tried: every one of that many, from the first. */
    int every() {
        return 1;
    }

    /** One guest goes through all of them. */
    private void goWrongEverywhere(Fault fault, List<String> all) throws Exception {
        Lab lab = makeLab();
        AtomicReference<Consumer<String>> saboteur = new AtomicReference<>(name -> {});
        try {
            lab.open(lab.options().withFaultPoint(name -> saboteur.get().accept(name)));
            Domain domain = define(lab);
            List<String> places = all.stream().filter(fault::isOfInterest).toList();
            for (int i = 0; i < places.size(); i += every()) {
                String place = places.get(i);
                if (domain.state() == DomainState.STOPPED) {
                    Lab.get(domain.start());
                }
                boolean late = all.indexOf(place) >= all.indexOf(PREFIX + "resumed");
                try {
                    goWrong(lab, domain, saboteur, new Case(fault, place, late));
                } catch (AssertionError e) {
                    throw new AssertionError(fault + " at " + place + ": " + e.getMessage(), e);
                }
            }
            if (domain.state() == DomainState.STOPPED) {
                Lab.get(domain.start());
            }
            Lab.get(lab.supervisor()
                    .localMigration()
                    .migrate(domain, options(lab))
                    .stage());
            Moving.assertRunsOnce(lab, domain);
            Lab.get(domain.stop(StopLadder.abrupt()));
            lab.assertNothingRuns(domain);
        } finally {
            lab.close();
        }
    }

    private record Case(Fault fault, String place, boolean late) {}

    private void goWrong(Lab lab, Domain domain, AtomicReference<Consumer<String>> saboteur, Case what)
            throws Exception {
        long first = Lab.pid(domain);
        AtomicLong hits = new AtomicLong();
        AtomicReference<LocalMigration> handle = new AtomicReference<>();
        saboteur.set(name -> {
            if (name.equals(what.place()) && hits.incrementAndGet() == 1) {
                sabotage(lab, what.fault(), first, handle);
            }
        });
        boolean done = attempt(lab, domain, handle);
        assertTrue(hits.get() > 0, "it did not come there");
        saboteur.set(name -> {});
        check(
                lab,
                domain,
                first,
                new Outcome(what.fault(), what.late(), what.place().equals(PREFIX + "switchover"), done));
    }

    private boolean attempt(Lab lab, Domain domain, AtomicReference<LocalMigration> handle) throws Exception {
        LocalMigration under = lab.supervisor().localMigration().migrate(domain, options(lab));
        handle.set(under);
        try {
            Lab.get(under.stage());
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static void sabotage(Lab lab, Fault fault, long first, AtomicReference<LocalMigration> handle) {
        try {
            switch (fault) {
                case FAILURE -> throw new IllegalStateException("a step fails");
                case PEER_KILLED -> {
                    for (long pid : Moving.others(lab, first)) {
                        Lab.signal("KILL", pid);
                        Deadline.await(
                                "it is gone", () -> Moving.others(lab, first).isEmpty());
                    }
                }
                case FIRST_KILLED -> {
                    if (lab.processes().stream().anyMatch(line -> line.startsWith(first + " "))) {
                        Lab.signal("KILL", first);
                        Deadline.await(
                                "it is gone",
                                () -> lab.processes().stream().noneMatch(line -> line.startsWith(first + " ")));
                    }
                }
                case CALLED_OFF -> {
                    Deadline.await("it is under way", () -> handle.get() != null);
                    handle.get().abort();
                }
                default -> throw new IllegalStateException();
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param torn whether all of it may have been elsewhere already, with nobody who had heard of that */
    private record Outcome(Fault fault, boolean late, boolean torn, boolean done) {}

    private static void check(Lab lab, Domain domain, long first, Outcome outcome) throws Exception {
        boolean lost = switch (outcome.fault()) {
            case FAILURE, CALLED_OFF -> false;
            // from its first instruction on it is the guest
            case PEER_KILLED -> outcome.late();
            // until all of it is elsewhere it is the guest
            case FIRST_KILLED -> !outcome.late() && !outcome.done();
        };
        if (lost) {
            Deadline.await(
                    "it is known where the guest is, or that it is gone",
                    () -> domain.state() == DomainState.STOPPED
                            || outcome.torn() && domain.state() == DomainState.RUNNING && isElsewhere(domain, first));
        }
        if (lost && domain.state() == DomainState.STOPPED) {
            Deadline.await("nothing runs", () -> lab.processes().isEmpty());
            Deadline.await("nothing is left", () -> !Files.exists(lab.run(domain)));
            lab.assertNothingRuns(domain);
            return;
        }
        Moving.assertRunsOnce(lab, domain);
        if (outcome.done() || outcome.late() || lost) {
            assertTrue(Lab.pid(domain) != first, "it is where it was");
        } else {
            assertEquals(first, Lab.pid(domain));
        }
    }

    private static boolean isElsewhere(Domain domain, long first) {
        return domain.liveRecord()
                .filter(record -> record.proof().process().pid() != first)
                .isPresent();
    }
}
