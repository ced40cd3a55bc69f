package org.qmp4j.supervisor.capabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.process.ShortCommand;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.schema.QmpSchema;

class QemuProbeTest {
    private static final String ANSWERS = """
            {"QMP":{"version":{"qemu":{"micro":1,"minor":2,"major":8},"package":""},"capabilities":["oob"]}}
            {"return":{}}
            {"return":SCHEMA,"id":"schema"}
            {"return":{"enabled":KVM,"present":true},"id":"kvm"}
            {"return":[{"name":"pc-i440fx-8.2","alias":"pc"},{"name":"isapc"}],"id":"machines"}
            {"timestamp":{},"event":"SOMETHING"}
            {"return":[{"name":"VGA"},{"name":"cirrus-vga"}],"id":"devices"}
            {"return":[{"option":"run-with","parameters":[{"name":"user","type":"string"}]}],"id":"options"}
            {"return":{}}
            """;

    @TempDir
    private Path directory;

    /** A stand-in that answers what it is told to, whatever it is asked. */
    private String emulator(String script) throws IOException {
        Path file = directory.resolve("qemu");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private String answering(String kvm) throws IOException {
        return answering(kvm, QmpSchema.of(QemuVersion.V7_2).dump().toString());
    }

    private String answering(String kvm, String schema) throws IOException {
        Files.writeString(
                directory.resolve("answers"), ANSWERS.replace("KVM", kvm).replace("SCHEMA", schema));
        return "cat >/dev/null; cat " + directory.resolve("answers");
    }

    private QemuProbe probe(String kvmDevice) {
        return new QemuProbe(new ShortCommand(Duration.ofSeconds(20)), directory.resolve(kvmDevice));
    }

    @Test
    void readsTheFacts() throws IOException {
        QemuCapabilities found = probe("kvm").probe(emulator(answering("true")));
        assertEquals("8.2.1", found.version());
        assertTrue(found.has("blockdev-add{qcow2}.data-file") && !found.has("migrate.channels"));
        assertTrue(found.rawNeedsFormatNode());
        assertTrue(found.seccomp());
        assertTrue(found.kvm());
        assertEquals(Map.of("pc", "pc-i440fx-8.2"), found.machineAliases());
        assertEquals("pc-i440fx-8.2", found.canonicalMachine("pc"));
        assertEquals("q35", found.canonicalMachine("q35"));
        assertEquals(Set.of("VGA", "cirrus-vga"), found.devices());
    }

    @Test
    void aBinaryWithoutSandboxIsAskedAgain() throws IOException {
        String script = "case \"$*\" in *-sandbox*) echo no seccomp >&2; exit 1;; esac; " + answering("true");
        assertFalse(probe("kvm").probe(emulator(script)).seccomp());
    }

    @Test
    void saysWhyKvmCannotBeUsed() throws IOException {
        String qemu = emulator(answering("false") + "; echo could not enable >&2");
        assertTrue(probe("none").probe(qemu).kvmReason().contains("does not exist"));
        Files.writeString(directory.resolve("kvm"), "");
        assertEquals("could not enable", probe("kvm").probe(qemu).kvmReason());
        assertFalse(probe("kvm").probe(qemu).kvm());
    }

    @Test
    void refusesWhatIsNotQemu() throws IOException {
        for (String script : new String[] {"exit 3", "echo hello", "true", "echo '{}'"}) {
            String emulator = emulator(script);
            UnsupportedConfigurationException refusal = assertThrows(
                    UnsupportedConfigurationException.class, () -> probe("kvm").probe(emulator));
            assertEquals("/domain/devices/emulator", refusal.element());
            assertTrue(refusal.reason().contains(emulator), refusal.reason());
        }
        assertThrows(UnsupportedConfigurationException.class, () -> probe("kvm").probe("/no/such/qemu"));
    }

    @Test
    void refusesAQemuThatDoesNotTellItsSchema() throws IOException {
        for (String schema : new String[] {"[]", "{}", "null"}) {
            String emulator = emulator(answering("true", schema));
            UnsupportedConfigurationException refusal = assertThrows(
                    UnsupportedConfigurationException.class, () -> probe("kvm").probe(emulator));
            assertTrue(refusal.reason().contains("query-qmp-schema"), refusal.reason());
        }
    }

    @Test
    void rawImagesNeedAFormatNodeWhereBlockJobsCannotMaskTheProtocol() {
        QemuCapabilities newer =
                new QemuCapabilities("x", Schemas.V10_0, false, false, "", Map.of(), Set.of(), Set.of());
        assertFalse(newer.rawNeedsFormatNode());
        assertEquals("QEMU x without KVM", newer.toString());
    }
}
