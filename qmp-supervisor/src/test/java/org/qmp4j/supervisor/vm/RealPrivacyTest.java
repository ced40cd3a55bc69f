package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Whatever we make, and whatever QEMU makes for us, is nobody else's to read. */
@RealQemu
class RealPrivacyTest {
    private Lab lab;

    @BeforeEach
    void makeLab(RealQemuBinary qemu) throws IOException {
        lab = Lab.with(qemu.path());
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    @Test
    void filesSocketsPidfileAndCoreDumpsAreOurs() throws Exception {
        Domain domain = lab.define("private");
        Lab.get(domain.start());
        Lab.get(domain.run(
                JobKind.INSPECT,
                scope ->
                        scope.await(scope.monitor().dumpMemory(scope.directory().newCore()))));
        List<String> open = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (String root : List.of("s", "r")) {
            try (Stream<Path> files = Files.walk(lab.root().resolve(root))) {
                for (Path file : files.filter(one -> !Files.isSymbolicLink(one)).toList()) {
                    seen.add(String.valueOf(file.getFileName()));
                    String mode = PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
                    if (!mode.endsWith("------")) {
                        open.add(mode + " " + file);
                    }
                }
            }
        }
        assertEquals(List.of(), open);
        assertTrue(
                seen.containsAll(
                        List.of("qmp.sock", "pid", "serial0.sock", "vnc.sock", "qemu.log", "cores", "record.json")),
                seen.toString());
        assertTrue(seen.stream().anyMatch(name -> name.startsWith("core-")), seen.toString());
    }
}
