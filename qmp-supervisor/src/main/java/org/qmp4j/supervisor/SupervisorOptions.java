package org.qmp4j.supervisor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.supervisor.genid.GenIdPolicy;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.storage.SecretSource;

/**
 * How a supervisor behaves.
 *
 * @param emulator absolute path of the QEMU binary for definitions that name none
 * @param startDeadline from exec to a greeting monitor
 * @param attachDeadline how long a process of an earlier supervisor may take to say who it is
 * @param pulse how often a running QEMU is asked whether it is well
 * @param silence how long it may take to answer before its domain counts as unresponsive
 * @param jobThreads jobs that may run at once, over all domains
 * @param qmp how monitors behave
 * @param uuids new identities and generation ids
 * @param genIdPolicy which transition gives a guest a new generation id
 * @param time what time it is, and who keeps it
 * @param cgroup directory of the control group that every QEMU joins before it runs; null for our own
 * @param user whom every QEMU becomes once it has opened what it needs; null: whoever runs this JVM
 * @param sharedMemory whether the memory of guests is files in memory, where there is room for them and the definition says nothing
 *     else, so that a local migration need not copy it
 * @param secrets whoever keeps the secrets that definitions refer to
 * @param faultPoint for tests: is told where the death of this JVM would leave something half done
 */
public record SupervisorOptions(
        Path emulator,
        Duration startDeadline,
        Duration attachDeadline,
        Duration pulse,
        Duration silence,
        int jobThreads,
        QmpOptions qmp,
        Supplier<UUID> uuids,
        GenIdPolicy genIdPolicy,
        Time time,
        @Nullable Path cgroup,
        @Nullable QemuUser user,
        boolean sharedMemory,
        SecretSource secrets,
        FaultPoint faultPoint) {
    /**
     * Time.
     *
     * @param clock what time it is
     * @param timers makes what keeps time for one supervisor, which ends it when it closes
     */
    public record Time(Clock clock, Supplier<ScheduledExecutorService> timers) {
        /** That of this host, kept by one thread of each supervisor. */
        static final Time OF_HOST = new Time(
                Clock.systemUTC(),
                () -> Executors.newSingleThreadScheduledExecutor(body -> {
                    Thread thread = new Thread(body, "qmp4j-timer");
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    public SupervisorOptions {
        if (!emulator.isAbsolute()) {
            throw new IllegalArgumentException("the path of the emulator must be absolute: " + emulator);
        }
        if (jobThreads < 1) {
            throw new IllegalArgumentException("at least one job must be able to run, not " + jobThreads);
        }
    }

    /** {@code /usr/bin/qemu-system-x86_64}, 30 s to come up, asked every 5 s, 16 jobs at once, random uuids. */
    public static SupervisorOptions standard() {
        return new SupervisorOptions(
                Path.of("/usr/bin/qemu-system-x86_64"),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                16,
                QmpOptions.standard(),
                UUID::randomUUID,
                GenIdPolicy.standard(),
                Time.OF_HOST,
                null,
                null,
                true,
                SecretSource.NONE,
                FaultPoint.NONE);
    }

    /** These options with another binary. */
    public SupervisorOptions withEmulator(Path value) {
        return with(draft -> draft.emulator = value);
    }

    /** These options with another deadline for starts. */
    public SupervisorOptions withStartDeadline(Duration value) {
        return with(draft -> draft.startDeadline = value);
    }

    /** These options with another deadline for processes of an earlier supervisor. */
    public SupervisorOptions withAttachDeadline(Duration value) {
        return with(draft -> draft.attachDeadline = value);
    }

    /** These options with other times for the question whether a QEMU is well. */
    public SupervisorOptions withPulse(Duration every, Duration patience) {
        return with(draft -> {
            draft.pulse = every;
            draft.silence = patience;
        });
    }

    /** These options with another source of uuids. */
    public SupervisorOptions withUuids(Supplier<UUID> value) {
        return with(draft -> draft.uuids = value);
    }

    /** These options with another table for generation ids. */
    public SupervisorOptions withGenIdPolicy(GenIdPolicy value) {
        return with(draft -> draft.genIdPolicy = value);
    }

    /** These options with another time, as in tests, which move it. */
    public SupervisorOptions withTime(Time value) {
        return with(draft -> draft.time = value);
    }

    /** These options with another behaviour of monitors. */
    public SupervisorOptions withQmp(QmpOptions value) {
        return with(draft -> draft.qmp = value);
    }

    /**
     * These options with a control group for every QEMU, so that it is not ended with ours. It must be there and be
     * writable; a start fails else, with nothing left.
     *
     * @param value its directory, absolute
     */
    public SupervisorOptions withCgroup(Path value) {
        return with(draft -> draft.cgroup = value);
    }

    /**
     * These options with another user for every QEMU, whom it becomes once it has opened what it needs at its start. That
     * takes root; a start fails else, with nothing left. What is opened later (images that are plugged in, the files of
     * snapshots) must be accessible to that user.
     */
    public SupervisorOptions withUser(QemuUser value) {
        return with(draft -> draft.user = value);
    }

    /**
     * These options with guests whose memory is shared, or is not. It is so by default: files below the run root where that is in
     * memory, else in {@code /dev/shm}, as far as there is room. {@code <memoryBacking>} goes before it. Without it a local
     * migration copies the memory.
     */
    public SupervisorOptions withSharedMemory(boolean value) {
        return with(draft -> draft.sharedMemory = value);
    }

    /**
     * These options with somebody who keeps secrets: passphrases of encrypted images, passwords for hosts that serve disks. Each QEMU
     * that is started has a key of its own then, in a file beside its sockets; its command line holds secrets encrypted by it, and
     * nothing else does.
     */
    public SupervisorOptions withSecrets(SecretSource value) {
        return with(draft -> draft.secrets = value);
    }

    /** These options with somebody who is told of every fault point. */
    public SupervisorOptions withFaultPoint(FaultPoint value) {
        return with(draft -> draft.faultPoint = value);
    }

    private SupervisorOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /** What one of these options is changed in. */
    private static final class Draft {
        private Path emulator;
        private Duration startDeadline;
        private Duration attachDeadline;
        private Duration pulse;
        private Duration silence;
        private int jobThreads;
        private QmpOptions qmp;
        private Supplier<UUID> uuids;
        private GenIdPolicy genIdPolicy;
        private Time time;
        private @Nullable Path cgroup;
        private @Nullable QemuUser user;
        private boolean sharedMemory;
        private SecretSource secrets;
        private FaultPoint faultPoint;

        Draft(SupervisorOptions from) {
            emulator = from.emulator;
            startDeadline = from.startDeadline;
            attachDeadline = from.attachDeadline;
            pulse = from.pulse;
            silence = from.silence;
            jobThreads = from.jobThreads;
            qmp = from.qmp;
            uuids = from.uuids;
            genIdPolicy = from.genIdPolicy;
            time = from.time;
            cgroup = from.cgroup;
            user = from.user;
            sharedMemory = from.sharedMemory;
            secrets = from.secrets;
            faultPoint = from.faultPoint;
        }

        SupervisorOptions options() {
            return new SupervisorOptions(
                    emulator,
                    startDeadline,
                    attachDeadline,
                    pulse,
                    silence,
                    jobThreads,
                    qmp,
                    uuids,
                    genIdPolicy,
                    time,
                    cgroup,
                    user,
                    sharedMemory,
                    secrets,
                    faultPoint);
        }
    }
}
