package org.qmp4j.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What a run does where there is no QEMU, and where there is one. */
class RealQemuTest {

    private final String require = System.getProperty(Need.REQUIRE, "false");
    private final String qemu = System.getProperty(RealQemuBinary.PROPERTY, "");

    @BeforeEach
    void allowSkips() {
        System.setProperty(Need.REQUIRE, "false");
    }

    @AfterEach
    void restore() {
        System.setProperty(Need.REQUIRE, require);
        System.setProperty(RealQemuBinary.PROPERTY, qemu);
    }

    /** Not found by surefire: its name ends otherwise. */
    @RealQemu
    static class WholeClassSample {
        @Test
        void one(RealQemuBinary binary) {
            assertEquals("9.1.2", binary.version());
        }

        @Test
        void two() {}
    }

    static class OneMethodSample {
        @Test
        @RealQemu(minVersion = "99")
        void needsTheFuture() {}

        @Test
        void needsNothing() {}
    }

    private static TestExecutionSummary run(Class<?> type, SkipReport report) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(type))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(request, summary, report);
        return summary.getSummary();
    }

    private static SkipReport silent() {
        return new SkipReport(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static String printed(Class<?> type) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        run(type, new SkipReport(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Path fakeProgram(Path directory) throws Exception {
        Path program = directory.resolve("some-qemu");
        Files.writeString(program, "#!/bin/sh\necho 'QEMU emulator version 9.1.2 (Some 1:9.1)'\n");
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    @Test
    void skipsWithOneLineWhereThereIsNone() {
        System.setProperty(RealQemuBinary.PROPERTY, "/nowhere/qemu");
        assertEquals(
                "SKIPPED 2 tests that need a real QEMU (/nowhere/qemu of -Dqmp4j.qemu is no QEMU);"
                        + " -Drequire.qemu=true makes this a failure"
                        + System.lineSeparator(),
                printed(WholeClassSample.class));
    }

    @Test
    void failsInsteadWhereItIsRequired() {
        System.setProperty(RealQemuBinary.PROPERTY, "/nowhere/qemu");
        System.setProperty(Need.REQUIRE, "true");
        TestExecutionSummary summary = run(WholeClassSample.class, silent());
        assertEquals(1, summary.getTotalFailureCount());
        assertEquals(0, summary.getTestsSkippedCount() + summary.getContainersSkippedCount());
        String message =
                String.valueOf(summary.getFailures().get(0).getException().getMessage())
                        + summary.getFailures().get(0).getException().getCause();
        assertTrue(message.contains("must not be skipped"), message);
    }

    @Test
    void runsAndGivesTheProgramWhereThereIsOne(@TempDir Path directory) throws Exception {
        System.setProperty(RealQemuBinary.PROPERTY, fakeProgram(directory).toString());
        assertEquals(2, run(WholeClassSample.class, silent()).getTestsSucceededCount());
        assertEquals("", printed(WholeClassSample.class));
    }

    @Test
    void skipsOneMethodForItsVersion(@TempDir Path directory) throws Exception {
        Path program = fakeProgram(directory);
        System.setProperty(RealQemuBinary.PROPERTY, program.toString());
        assertEquals(
                "SKIPPED 1 test that needs a real QEMU (it must be 99 or newer, " + program
                        + " is 9.1.2); -Drequire.qemu=true makes this a failure" + System.lineSeparator(),
                printed(OneMethodSample.class));
        assertEquals(1, run(OneMethodSample.class, silent()).getTestsSucceededCount());
    }

    @Test
    void comparesVersionsAsNumbers() {
        RealQemuBinary binary = new RealQemuBinary(Path.of("/q"), "10.0.3");
        assertTrue(binary.isAtLeast("7.2"));
        assertTrue(binary.isAtLeast("10.0.3"));
        assertTrue(binary.isAtLeast("10"));
        assertFalse(binary.isAtLeast("10.1"));
        assertFalse(binary.isAtLeast("10.0.3.1"));
    }

    @Test
    void looksForQemuOnThePath() {
        System.setProperty(RealQemuBinary.PROPERTY, "");
        assertEquals(
                Programs.onPath(RealQemuBinary.PROGRAM).isPresent(),
                RealQemuBinary.find().isPresent());
        assertEquals(Optional.empty(), Programs.onPath("no-such-program-at-all"));
        assertTrue(Programs.onPath("sh").isPresent());
        assertEquals(Optional.empty(), Programs.output("sh", "-c", "exit 3"));
        assertTrue(RealQemuExtension.evaluate("", Optional.empty())
                .getReason()
                .orElse("")
                .contains("qemu-system-x86_64 is not on the PATH"));
    }

    @Test
    void looksForLibvirt(@TempDir Path directory) throws Exception {
        Path driver = directory.resolve("x86_64-linux-gnu/libvirt/connection-driver/libvirt_driver_qemu.so");
        List<Path> libraries = List.of(directory.resolve("absent"), directory);
        assertTrue(RealLibvirtExtension.driver(libraries).isEmpty());
        Files.createDirectories(driver.getParent());
        Files.createFile(driver);
        assertEquals(Optional.of(driver), RealLibvirtExtension.driver(libraries));
        Optional<Path> virsh = Optional.of(Path.of("/usr/bin/virsh"));
        assertFalse(RealLibvirtExtension.evaluate(virsh, Optional.of(driver)).isDisabled());
        assertTrue(RealLibvirtExtension.evaluate(Optional.empty(), Optional.of(driver))
                .isDisabled());
        assertTrue(RealLibvirtExtension.evaluate(virsh, Optional.empty()).isDisabled());
        System.setProperty(Need.REQUIRE, "");
        assertThrows(
                IllegalStateException.class, () -> RealLibvirtExtension.evaluate(Optional.empty(), Optional.empty()));
    }

    @Test
    void isFoundByThePlatform() {
        assertTrue(ServiceLoader.load(TestExecutionListener.class).stream()
                .anyMatch(provider -> provider.type() == SkipReport.class));
    }
}
