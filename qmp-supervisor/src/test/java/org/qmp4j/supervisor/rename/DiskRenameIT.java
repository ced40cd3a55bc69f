package org.qmp4j.supervisor.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

class DiskRenameIT {
    private static final String MORE_DISKS = """
                    <disk type='file' device='disk'>
                      <source file='%1$s/old-data.img'/>
                      <target dev='vda' bus='virtio'/>
                    </disk>
                    <disk type='file' device='disk'>
                      <source file='%1$s/older.img'/>
                      <target dev='vdb' bus='virtio'/>
                    </disk>
                    <interface""";

    private Lab lab;

    @BeforeEach
    void makeLab() throws IOException {
        lab = Lab.withFake();
        Files.move(lab.root().resolve("disk.img"), lab.root().resolve("old.img"));
        Files.writeString(lab.root().resolve("old-data.img"), "data");
        Files.writeString(lab.root().resolve("older.img"), "not ours to rename");
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private String xml(String name) {
        return lab.xml(name)
                .replace("/disk.img", "/old.img")
                .replaceFirst("<interface", MORE_DISKS.formatted(lab.root()));
    }

    private Domain renamed(String name) throws Exception {
        Domain domain = lab.supervisor().define(xml("old"));
        Lab.get(lab.supervisor().rename(domain, name));
        return domain;
    }

    private Set<String> images() throws IOException {
        try (Stream<Path> files = Files.list(lab.root())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".img"))
                    .collect(Collectors.toSet());
        }
    }

    private void assertRefused(Class<? extends SupervisorException> type, Domain domain, String why) throws Exception {
        DomainDef before = domain.definition();
        Set<String> files = images();
        SupervisorException refused = Lab.failure(type, lab.supervisor().renameDisks(domain, "old"));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
        assertEquals(before, domain.definition());
        assertEquals(files, images());
        assertFalse(Files.exists(lab.state(domain).resolve("journal/rename-disks.json")));
    }

    @Test
    void imagesThatCarryTheOldNameGetTheNewOneWhenThatIsAskedFor() throws Exception {
        Domain domain = renamed("new");
        assertEquals(Set.of("old.img", "old-data.img", "older.img"), images(), "not before it is asked for");
        Map<Path, Path> moved = Lab.get(lab.supervisor().renameDisks(domain, "old"));
        assertEquals(
                Map.of(
                        lab.root().resolve("old.img"), lab.root().resolve("new.img"),
                        lab.root().resolve("old-data.img"), lab.root().resolve("new-data.img")),
                moved);
        assertEquals(Set.of("new.img", "new-data.img", "older.img"), images());
        lab.supervisor().close();
        lab.open(lab.options());
        Domain found = lab.supervisor().domain("new");
        assertTrue(found.inactiveXml().contains(lab.root() + "/new-data.img"), found.inactiveXml());
        Lab.get(found.start());
        Lab.get(found.stop(StopLadder.abrupt()));
        assertEquals(Map.of(), Lab.get(lab.supervisor().renameDisks(found, "old")), "there is nothing left to rename");
        assertEquals(Map.of(), Lab.get(lab.supervisor().renameDisks(found, "new")));
    }

    @Test
    void nothingIsRenamedUnderARunningGuest() throws Exception {
        Domain domain = renamed("new");
        Lab.get(domain.start());
        assertRefused(DomainStateException.class, domain, "must be STOPPED");
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws Exception {
        Domain domain = renamed("new");
        Files.writeString(lab.root().resolve("new-data.img"), "somebody's");
        assertRefused(OperationException.class, domain, "something is there already");
        assertEquals("somebody's", Files.readString(lab.root().resolve("new-data.img")));
    }

    @Test
    void aFileThatIsMissingIsSaid() throws Exception {
        Domain domain = renamed("new");
        Files.delete(lab.root().resolve("old-data.img"));
        assertRefused(OperationException.class, domain, "there is no such file");
    }

    @Test
    void aFileThatAnotherDomainHasStays() throws Exception {
        Domain domain = renamed("new");
        lab.supervisor().define(xml("other"));
        assertRefused(OperationException.class, domain, "'other'");
    }

    @Test
    void whenOneCannotBeMovedTheOthersAreMovedBack() throws Exception {
        // "x….img" can be a file name, "x…-data.img" is too long for one
        Domain domain = renamed("x".repeat(250));
        Set<String> before = images();
        Lab.failure(Exception.class, lab.supervisor().renameDisks(domain, "old"));
        assertEquals(before, images());
        assertEquals(List.of(), List.copyOf(journal(domain)));
        Lab.get(domain.start());
    }

    private Set<String> journal(Domain domain) throws IOException {
        try (Stream<Path> files = Files.list(lab.state(domain).resolve("journal"))) {
            return files.map(Path::toString).collect(Collectors.toSet());
        }
    }
}
