package org.qmp4j.supervisor.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainExistsException;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainNotFoundException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

class RenameIT {
    private Lab lab;

    @BeforeEach
    void makeLab() throws IOException {
        lab = Lab.withFake();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private DomainDef rename(Domain domain, String name) throws Exception {
        return Lab.get(lab.supervisor().rename(domain, name));
    }

    private Domain reopened(String name) {
        lab.supervisor().close();
        lab.open(lab.options());
        return lab.supervisor().domain(name);
    }

    private Set<String> links(String root) throws IOException {
        try (Stream<Path> links = Files.list(lab.root().resolve(root).resolve("by-name"))) {
            return links.map(link -> String.valueOf(link.getFileName())).collect(Collectors.toSet());
        }
    }

    private void assertOnlyName(Domain domain, String name) throws IOException {
        assertEquals(name, domain.definition().name());
        assertEquals(Set.of(name), links("s"));
        assertEquals(Set.of(name), links("r"));
        assertEquals(
                lab.state(domain), lab.root().resolve("s/by-name").resolve(name).toRealPath());
        assertFalse(Files.exists(lab.state(domain).resolve("journal/rename.json")));
    }

    @Test
    void aStoppedDomainHasAnotherNameAndAllElseOfIt() throws Exception {
        Domain domain = lab.define("before");
        Lab.get(domain.start());
        Lab.get(domain.stop(StopLadder.abrupt()));
        String log = Files.readString(domain.log());
        assertEquals("after", rename(domain, "after").name());
        assertOnlyName(domain, "after");
        assertThrows(DomainNotFoundException.class, () -> lab.supervisor().domain("before"));
        Domain found = reopened("after");
        assertEquals(domain.definition(), found.definition());
        assertEquals(domain.uuid(), found.uuid());
        assertEquals(log, Files.readString(found.log()));
        assertEquals(1, Lab.get(found.generationIds()).history().size());
        assertEquals(2, Lab.get(found.start()).proof().generation());
        lab.define("before");
    }

    @Test
    void aRunningDomainHasAnotherNameAndItsGuestDoesNotNotice() throws Exception {
        Domain domain = lab.define("before");
        Lab.get(domain.start());
        long pid = Lab.pid(domain);
        rename(domain, "after - -- 'x'");
        assertOnlyName(domain, "after - -- 'x'");
        assertEquals(DomainState.RUNNING, domain.state());
        assertEquals("running", Lab.get(domain.queryStatus()).word());
        assertEquals("before", domain.liveRecord().orElseThrow().name());
        String live = domain.liveXml().orElseThrow();
        assertTrue(live.contains("until its next start QEMU calls itself"), live);
        assertEquals(
                domain.definition().name(),
                lab.supervisor().domain(domain.uuid().toString()).definition().name());

        Domain found = reopened("after - -- 'x'");
        assertEquals(pid, Lab.pid(found));
        assertEquals(DomainState.RUNNING, found.state());
        assertTrue(Files.isSymbolicLink(lab.root().resolve("before.serial")), "the XML names it, not the domain");
        rename(found, "last");
        Lab.get(found.stop(StopLadder.abrupt()));
        assertEquals("last", Lab.get(found.start()).name());
        assertFalse(found.liveXml().orElseThrow().contains("renamed"));
    }

    @Test
    void aNewNameIsAnEventAlsoForASupervisorThatTakesTheDomainOverLater() throws Exception {
        Domain domain = lab.define("before");
        List<DomainEvent> here = new CopyOnWriteArrayList<>();
        lab.supervisor().subscribe(here::add);
        try (Supervisor second = lab.another()) {
            Domain there = second.domain("before");
            List<DomainEvent> later = new CopyOnWriteArrayList<>();
            second.subscribe(later::add);
            rename(domain, "after");
            assertEquals("after", heardName(here));
            lab.supervisor().close();
            assertEquals("before", there.definition().name());
            Lab.get(there.run(JobKind.EDIT, scope -> scope.definition()));
            assertEquals("after", heardName(later));
        }
        lab.open(lab.options());
    }

    /** The name that the first event of that kind tells of. */
    private static String heardName(List<DomainEvent> events) throws Exception {
        Deadline.await("a name is heard", () -> events.stream().anyMatch(one -> one instanceof DomainEvent.Renamed));
        return events.stream()
                .filter(one -> one instanceof DomainEvent.Renamed)
                .map(one -> (DomainEvent.Renamed) one)
                .peek(renamed -> assertEquals("before", renamed.from()))
                .map(DomainEvent.Renamed::to)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNameThatIsTakenOrNoneIsRefusedAndTheOldOneStays() throws Exception {
        Domain one = lab.define("one");
        Domain two = lab.define("two");
        DomainExistsException refused =
                Lab.failure(DomainExistsException.class, lab.supervisor().rename(one, "two"));
        assertEquals(two.uuid(), refused.holder());
        for (String bad : List.of("", ".", "..", "a/b", "a\0b", "a\nb", "x".repeat(1025))) {
            IllegalArgumentException failure =
                    Lab.failure(IllegalArgumentException.class, lab.supervisor().rename(one, bad));
            assertTrue(failure.getMessage().contains("'one'"), failure.getMessage());
        }
        assertEquals("one", rename(one, "one").name());
        assertEquals(Set.of("one", "two"), links("s"));
        rename(one, "three");
        rename(two, "one");
        assertEquals(Set.of("one", "three"), links("s"));
        assertEquals(two.uuid(), reopened("one").uuid());
    }

    @Test
    void ofManyWhoWantANameOneGetsIt() throws Exception {
        List<Domain> domains =
                IntStream.range(0, 8).mapToObj(i -> lab.define("d" + i)).toList();
        List<CompletionStage<Boolean>> stages = new ArrayList<>();
        for (Domain domain : domains) {
            stages.add(lab.supervisor().rename(domain, "wanted").handle((done, problem) -> problem == null));
        }
        int winners = 0;
        for (CompletionStage<Boolean> stage : stages) {
            winners += Lab.get(stage) ? 1 : 0;
        }
        assertEquals(1, winners);
        assertEquals(
                1,
                domains.stream()
                        .filter(domain -> domain.definition().name().equals("wanted"))
                        .count());
        assertEquals(8, links("s").size());
    }

    @Test
    void anotherSupervisorOnTheRootCanNeitherTakeTheNameNorRenameTheDomain() throws Exception {
        Domain here = lab.define("here");
        try (Supervisor second = lab.another()) {
            Lab.failure(DomainLockedException.class, second.rename(second.domain("here"), "mine"));
            Domain there = second.define(lab.xml("there"));
            assertThrows(DomainExistsException.class, () -> lab.define("there"));
            Lab.failure(DomainExistsException.class, lab.supervisor().rename(here, "there"));
            rename(here, "elsewhere");
            assertThrows(DomainExistsException.class, () -> second.define(lab.xml("elsewhere")));
            Lab.get(second.rename(there, "here"));
            assertThrows(DomainExistsException.class, () -> lab.define("here"));
            second.undefine(there);
            lab.define("here");
        }
    }

    @Test
    void twoProcessesThatDefineTheSameNamesShareThem() throws Exception {
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "n" + i).toList();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.qmp4j.supervisor.SecondSupervisor",
                lab.root().toString(),
                lab.emulator().toString()));
        command.addAll(names);
        Supervisor supervisor = lab.supervisor();
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = other.inputReader()) {
            int here = 0;
            for (int i = names.size() - 1; i >= 0; i--) {
                try {
                    lab.define(names.get(i));
                    here++;
                } catch (DomainExistsException e) {
                    assertEquals(names.get(i), e.name());
                }
            }
            String line = said.lines()
                    .filter(one -> one.startsWith("defined "))
                    .findFirst()
                    .orElseThrow();
            assertEquals("defined " + (names.size() - here), line);
            assertEquals(here, supervisor.domains().size());
            other.getOutputStream().close();
            assertEquals(0, other.waitFor());
        } finally {
            other.destroyForcibly();
        }
        assertEquals(Set.copyOf(names), links("s"));
    }

    @Test
    void namesOfAllSortsAreRenamedStartedAndForgotten() throws Exception {
        Domain domain = lab.define("plain");
        for (String name : List.of(
                "a b  c",
                "a,b=c,,d",
                "-rf",
                "😀 é 中文",
                "é".repeat(100),
                "<&'\">",
                ".hidden",
                "x".repeat(255),
                "long " + "é".repeat(500))) {
            rename(domain, name);
            assertEquals(name, Lab.get(domain.start()).name());
            assertTrue(domain.inactiveXml().startsWith("<domain type='qemu'>"));
            Lab.get(domain.stop(StopLadder.abrupt()));
        }
        Domain found = reopened("long " + "é".repeat(500));
        assertEquals(Set.of(), links("s"), "a name that no file can have has no link, and needs none");
        lab.supervisor().undefine(found);
        assertFalse(Files.exists(lab.state(found)));
    }

    @Test
    void linksThatCannotBeMadeFailNothing() throws Exception {
        Domain domain = lab.define("before");
        Path byName = lab.root().resolve("s/by-name");
        Files.delete(byName.resolve("before"));
        Files.delete(byName);
        Files.writeString(byName, "somebody's");
        rename(domain, "after");
        assertEquals(Set.of("after"), links("r"));
        Files.delete(byName);
        assertEquals(domain.uuid(), reopened("after").uuid());
        assertEquals(Set.of("after"), links("s"), "made again");
    }

    @Test
    void linksAreSweptWhenTheRootIsOpened() throws Exception {
        Domain domain = lab.define("real");
        Path byName = lab.root().resolve("s/by-name");
        Files.delete(byName.resolve("real"));
        Files.createSymbolicLink(byName.resolve("stale"), Path.of("../domains/" + domain.uuid()));
        Files.createSymbolicLink(byName.resolve("gone"), Path.of("../domains/" + UUID.randomUUID()));
        Files.createSymbolicLink(byName.resolve("foreign"), Path.of("/somewhere"));
        Files.writeString(byName.resolve("file"), "somebody's");
        reopened("real");
        assertEquals(Set.of("real", "foreign", "file"), links("s"));
    }

    @Test
    void aJournalThatMakesNoSenseIsLeftForPeopleToSee() throws Exception {
        Domain domain = lab.define("one");
        Path journal = Files.createDirectories(lab.state(domain).resolve("journal"));
        Path entry = journal.resolve("rename-disks.json");
        Files.writeString(entry, "{\"operation\":\"rename-disks\",\"step\":\"x\",\"at\":\"2026-01-01T00:00:00Z\"}");
        Domain found = reopened("one");
        assertTrue(Files.exists(entry));
        Lab.get(found.start());
    }

    @Test
    void aDefinitionOnDiskThatCannotBeReadIsInNobodysWay() throws Exception {
        Domain domain = lab.define("one");
        Path broken = Files.createDirectory(
                lab.root().resolve("s/domains").resolve(UUID.randomUUID().toString()));
        Files.writeString(broken.resolve("domain.xml"), "<domain");
        assertEquals("two", rename(domain, "two").name());
    }

    @Test
    void aRunRootThatIsTooLongIsRefusedBeforeAnyStart() {
        Path run = lab.root().resolve("x".repeat(60));
        StateFileException refused = assertThrows(
                StateFileException.class,
                () -> Supervisor.open(lab.root().resolve("s2"), run, lab.options())
                        .close());
        assertTrue(refused.problem().contains("choose a shorter one"), refused.problem());
        assertFalse(Files.exists(lab.root().resolve("s2")));
    }
}
