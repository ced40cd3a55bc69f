package org.qmp4j.supervisor.hotplug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.CrashContract;
import org.qmp4j.supervisor.domain.VcpusDef;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** A guest with a system of its own, a Linux of a few megabytes, lets go of what it is asked for. */
@RealQemu
class LinuxHotplugTest {
    private static final Duration LONG = Duration.ofSeconds(50);

    private static @Nullable Path guest;

    private RealQemuBinary qemu;
    private @Nullable Lab lab;

    /** The corpus outside this repository has the means to build one; it takes a package of the distribution. */
    @BeforeAll
    static void build(@TempDir Path temporary) throws Exception {
        Path shared = Path.of(Optional.ofNullable(System.getenv("QMP4J_SHARED")).orElse("../../shared"));
        Path script = shared.resolve("guest/build");
        assumeTrue(Files.isRegularFile(script), "there is no " + script + " to build a Linux guest with");
        Path log = temporary.resolve("log");
        Process build = new ProcessBuilder(
                        "sh", script.toString(), temporary.resolve("guest").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean built = build.waitFor(5, TimeUnit.MINUTES) && build.exitValue() == 0;
        assumeTrue(built, () -> "a Linux guest cannot be built here: " + read(log));
        guest = temporary.resolve("guest");
    }

    private static String read(Path log) {
        try {
            String text = Files.readString(log).strip();
            return text.substring(text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void find(RealQemuBinary found) {
        qemu = found;
    }

    @AfterEach
    void close() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    /** A definition has no kernel yet: the emulator brings one. */
    private Lab lab(@TempDir Path temporary) throws IOException {
        Path script = Files.writeString(
                temporary.resolve("qemu"),
                "#!/bin/sh\ncase \"$*\" in *'-qmp stdio'*) exec " + qemu.path() + " \"$@\";; esac\nexec " + qemu.path()
                        + " \"$@\" -kernel " + guest + "/vmlinuz -initrd " + guest
                        + "/initrd.gz -append 'console=ttyS0 quiet lm_ports=0'\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        Lab made = Lab.with(script);
        lab = made;
        return made;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pc", "q35"})
    void aGuestThatListensGivesEverythingBack(String machine, @TempDir Path temporary) throws Exception {
        Lab made = lab(temporary);
        Domain domain = booted(made, Guests.xml(made, machine));
        Hotplug hotplug = made.supervisor().hotplug();

        String disk = Guests.disk(made, "vdb");
        Lab.get(hotplug.attach(domain, disk, Affects.LIVE));
        Lab.get(hotplug.detach(domain, disk, Affects.LIVE, LONG));
        assertFalse(domain.liveXml().orElseThrow().contains("vdb"));

        String card = "<interface type='user'><mac address='52:54:00:00:be:ef'/><model type='virtio'/></interface>";
        Lab.get(hotplug.attach(domain, card, Affects.PERSISTENT));
        Lab.get(hotplug.detach(domain, card, Affects.PERSISTENT, LONG));
        assertFalse(domain.liveXml().orElseThrow().contains("be:ef"));
        assertFalse(domain.inactiveXml().contains("be:ef"));

        Lab.get(hotplug.setVcpus(domain, 2, Affects.LIVE, LONG));
        assertEquals(new VcpusDef(3, 2), domain.liveDefinition().orElseThrow().vcpus());
        Lab.get(hotplug.setVcpus(domain, 1, Affects.LIVE, LONG));
        assertEquals(new VcpusDef(3, 1), domain.liveDefinition().orElseThrow().vcpus());
        assertTrue(Lab.get(domain.queryStatus()).running());
    }

    /** A guest whose system is up. */
    private static Domain booted(Lab made, String domainXml) throws Exception {
        String xml = domainXml
                .replace("<memory unit='MiB'>32</memory>", "<memory unit='MiB'>256</memory>")
                .replace("<currentMemory unit='MiB'>24</currentMemory>", "")
                .replace("</devices>", "<serial type='unix'><target port='0'/></serial></devices>");
        Domain domain = made.supervisor().define(xml);
        Lab.get(domain.startPaused());
        Path console = domain.serialSocket(0).orElseThrow();
        CompletableFuture<String> booted = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                booted.complete(Lab.readUntil(console, "INIT-READY"));
            } catch (Throwable e) {
                booted.completeExceptionally(e);
            }
        });
        reader.start();
        Lab.get(domain.resume());
        booted.get(60, TimeUnit.SECONDS);
        return domain;
    }

    /** The supervisor is killed ({@code kill -9}) while a virtual CPU is taken away: what is kept agrees with what is there. */
    @Test
    void aCpuThatIsTakenAwayWhileTheSupervisorDiesIsThereOrGone(@TempDir Path temporary) throws Exception {
        Lab made = lab(temporary);
        Domain grown = booted(made, Guests.xml(made, "pc"));
        Files.writeString(made.root().resolve("domain.xml"), "");
        // one down at a time, and never up again: QEMU 7.2 without KVM aborts over a CPU that comes after one has gone
        Lab.get(made.supervisor().hotplug().setVcpus(grown, 3, Affects.LIVE, LONG));
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put("intended", 3);
        places.put("cpu-asked", 2);
        places.put("cpu-released", 1);
        for (String place : places.keySet()) {
            made.supervisor().close();
            assertEquals("killed at hotplug/" + place, CrashContract.liveAndDie(made, "shrinks", "hotplug/" + place));
            made.open(made.options());
            Domain domain = made.supervisor().domain("changing");
            assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
            int left = places.get(place);
            // one that was asked for is given back when the guest comes to it
            Deadline.await(
                    "it has " + left + " after " + place,
                    () -> cpus(domain) == left
                            && domain.liveDefinition().orElseThrow().vcpus().current() == left);
            assertEquals(List.of(), domain.underWay(), place);
        }
    }

    private static int cpus(Domain domain) throws Exception {
        return Lab.get(domain.run(
                        JobKind.INSPECT,
                        scope -> scope.await(scope.monitor().execute("query-cpus-fast", QmpJson.object()))))
                .size();
    }
}
