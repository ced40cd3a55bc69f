package org.qmp4j.examples.vm.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivalCheckTest {
    @TempDir
    Path proc;

    private List<Finding> look(String cgroup, String logind, Long... guests) throws Exception {
        Files.createDirectories(proc.resolve("self"));
        Files.writeString(proc.resolve("self/cgroup"), cgroup);
        Path conf = Files.writeString(proc.resolve("logind.conf"), logind);
        return new SurvivalCheck(proc, conf).look(List.of(guests));
    }

    private Finding.Level level(String cgroup, String logind) throws Exception {
        return look(cgroup, logind).get(0).level();
    }

    @Test
    void guestsOfAServiceEndWithIt() throws Exception {
        Finding finding = look("0::/system.slice/agent.service\n", "").get(0);
        assertEquals(Finding.Level.WARNING, finding.level());
        assertTrue(finding.remedy().contains("KillMode=process"), finding::toString);
    }

    @Test
    void guestsOfALoginEndWithItOnlyWhereLogindIsToldSo() throws Exception {
        String login = "0::/user.slice/user-1000.slice/session-3.scope\n";
        assertEquals(Finding.Level.OK, level(login, "#KillUserProcesses=yes\n"));
        assertEquals(Finding.Level.WARNING, level(login, "[Login]\nKillUserProcesses=yes\n"));
    }

    @Test
    void theOldHierarchyOfSystemdCounts() throws Exception {
        String v1 = "5:memory:/x\n1:name=systemd:/system.slice/agent.service\n";
        assertEquals(Finding.Level.WARNING, level(v1, ""));
    }

    @Test
    void guestsInTheSameGroupAreNamed() throws Exception {
        for (String pid : List.of("11", "12")) {
            Files.createDirectories(proc.resolve(pid));
            Files.writeString(proc.resolve(pid).resolve("cgroup"), pid.equals("11") ? "0::/a\n" : "0::/b\n");
        }
        List<Finding> findings = look("0::/a\n", "", 11L, 12L, 13L);
        assertTrue(findings.get(1).message().endsWith(": 11"), findings::toString);
    }
}
