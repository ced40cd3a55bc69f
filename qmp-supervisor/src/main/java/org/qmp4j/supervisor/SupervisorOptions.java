package org.qmp4j.supervisor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.qmp4j.option.QmpOptions;

/**
 * How a supervisor behaves.
 *
 * @param emulator absolute path of the QEMU binary for definitions that name none
 * @param startDeadline from exec to a greeting monitor
 * @param jobThreads jobs that may run at once, over all domains
 * @param qmp how monitors behave
 * @param uuids new identities and generation ids
 */
public record SupervisorOptions(
        Path emulator, Duration startDeadline, int jobThreads, QmpOptions qmp, Supplier<UUID> uuids) {
    public SupervisorOptions {
        if (!emulator.isAbsolute()) {
            throw new IllegalArgumentException("the path of the emulator must be absolute: " + emulator);
        }
        if (jobThreads < 1) {
            throw new IllegalArgumentException("at least one job must be able to run, not " + jobThreads);
        }
    }

    /** {@code /usr/bin/qemu-system-x86_64}, 30 s to come up, 16 jobs at once, random uuids. */
    public static SupervisorOptions standard() {
        return new SupervisorOptions(
                Path.of("/usr/bin/qemu-system-x86_64"),
                Duration.ofSeconds(30),
                16,
                QmpOptions.standard(),
                UUID::randomUUID);
    }

    /** These options with another binary. */
    public SupervisorOptions withEmulator(Path value) {
        return new SupervisorOptions(value, startDeadline, jobThreads, qmp, uuids);
    }

    /** These options with another deadline for starts. */
    public SupervisorOptions withStartDeadline(Duration value) {
        return new SupervisorOptions(emulator, value, jobThreads, qmp, uuids);
    }

    /** These options with another source of uuids. */
    public SupervisorOptions withUuids(Supplier<UUID> value) {
        return new SupervisorOptions(emulator, startDeadline, jobThreads, qmp, value);
    }
}
