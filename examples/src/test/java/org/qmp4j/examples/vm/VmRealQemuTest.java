package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The whole life of a guest of a real QEMU, each step a call of its own. */
@RealQemu
class VmRealQemuTest {
    private VmLab lab;

    @BeforeEach
    void open(RealQemuBinary binary) throws Exception {
        lab = VmLab.with(binary.path());
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private String state(String... words) {
        return lab.vm(words).well().json().path("state").asText();
    }

    @Test
    void fromItsDefinitionToItsEnd(RealQemuBinary binary) throws Exception {
        lab.define("real");
        JsonNode started = lab.vm("start", "real", "--json").well().json();
        assertTrue(started.path("qemuVersion").asText().startsWith(binary.version()), started::toString);
        assertEquals(
                started.path("pid"),
                lab.vm("list", "--json").well().json().path(0).path("pid"));
        assertEquals("PAUSED", state("suspend", "real", "--json"));
        assertEquals("RUNNING", state("resume", "real", "--json"));
        Path picture = lab.root().resolve("real.png");
        lab.vm("screenshot", "real", picture.toString()).well();
        assertTrue(Files.size(picture) > 0);
        assertTrue(lab.vm("console", "real", "--linger", "2").well().out().contains(BootSector.HEARTBEAT));
        assertEquals("STOPPED", state("shutdown", "real", "--timeout", "1", "--json"));
        lab.vm("start", "real").well();
        assertEquals("STOPPED", state("destroy", "real", "--json"));
        lab.vm("undefine", "real").well();
        assertEquals("[]\n", lab.vm("list", "--all", "--json").well().out());
        VmLab.Ran doctor = lab.vm("doctor", "--json").well();
        assertTrue(doctor.json().path("well").asBoolean(), doctor::out);
    }
}
