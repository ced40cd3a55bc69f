package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.QemuStartException;

/** A QEMU joins a control group before it is QEMU, or does not start. */
class CgroupIT {
    private Lab lab;

    @BeforeEach
    void makeLab() throws IOException {
        lab = Lab.withFake();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private Domain domain(Path cgroup) {
        return lab.open(lab.options().withCgroup(cgroup)).define(lab.xml("grouped"));
    }

    @Test
    void thePidThatIsWrittenIsThatOfQemu() throws Exception {
        Path cgroup = Files.createDirectory(lab.root().resolve("a group"));
        Path procs = Files.createFile(cgroup.resolve("cgroup.procs"));
        Domain domain = domain(cgroup);
        Lab.get(domain.start());
        assertEquals(Lab.pid(domain) + "\n", Files.readString(procs));
    }

    @Test
    void aGroupThatIsNotThereFailsTheStartAndNothingIsLeft() throws Exception {
        Domain domain = domain(lab.root().resolve("none"));
        QemuStartException refused = Lab.failure(QemuStartException.class, domain.start());
        assertTrue(
                String.valueOf(refused.getMessage()).contains("cannot join the control group"), refused.getMessage());
        lab.assertNothingRuns(domain);
    }

    @Test
    void aGroupThatTakesNobodyFailsTheStartAndNothingIsLeft() throws Exception {
        Path cgroup = Files.createDirectory(lab.root().resolve("full"));
        Files.createSymbolicLink(cgroup.resolve("cgroup.procs"), Path.of("/dev/full"));
        Domain domain = domain(cgroup);
        QemuStartException refused = Lab.failure(QemuStartException.class, domain.start());
        assertTrue(String.valueOf(refused.getMessage()).contains("cannot be added to " + cgroup), refused.getMessage());
        lab.assertNothingRuns(domain);
    }

    @Test
    void theKernelFindsItInItsGroup() throws Exception {
        Optional<Path> parent = List.of("", "unified", "freezer").stream()
                .map(name -> Path.of("/sys/fs/cgroup", name))
                .filter(path -> Files.isWritable(path.resolve("cgroup.procs")))
                .findFirst();
        assumeTrue(parent.isPresent(), "this user may not make a control group");
        Path group = Files.createDirectory(
                parent.get().resolve("qmp4j-" + ProcessHandle.current().pid()));
        try {
            Domain domain = domain(group);
            Lab.get(domain.start());
            String groups = Files.readString(Path.of("/proc", Long.toString(Lab.pid(domain)), "cgroup"));
            assertTrue(groups.contains("/" + group.getFileName()), groups);
            Lab.get(domain.stop(StopLadder.abrupt()));
        } finally {
            Files.delete(group);
        }
    }
}
