package org.qmp4j.examples.vm.call;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;

/** One call: its options, its streams, and its supervisor, which is a new one each time. */
public final class Call {
    private static final long RETRY_MILLIS = 100;

    private final VmOptions options;
    private final Surroundings surroundings;

    public Call(VmOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
    }

    /** What it says. */
    public Report report() {
        return new Report(surroundings.out(), surroundings.err(), options.json());
    }

    /** Whether it speaks JSON. */
    public boolean json() {
        return options.json();
    }

    /** Where it reads what a person or another program gives it. */
    public InputStream in() {
        return surroundings.in();
    }

    /** Where bytes go that are not its own. */
    public PrintStream out() {
        return surroundings.out();
    }

    /** Where it says what is no part of the result. */
    public PrintStream err() {
        return surroundings.err();
    }

    /** Whether somebody may look at that. */
    public boolean person() {
        return surroundings.person();
    }

    /** Where it keeps things. */
    public Layout layout() {
        return Layout.choose(options.root(), surroundings.environment());
    }

    /** QEMU for definitions that name none. */
    public Path emulator() {
        return EmulatorChoice.choose(options.emulator(), surroundings.environment());
    }

    /** Opens the root: whatever runs there is attached to. */
    public Supervisor open() throws Exception {
        return open(layout());
    }

    /** Whether that, as {@code --root} says it, is the root of this call. */
    public boolean isRoot(Path root) {
        return Layout.choose(root, surroundings.environment()).equals(layout());
    }

    /** Opens another root, as {@code --root} would. */
    public Supervisor open(Path root) throws Exception {
        return open(Layout.choose(root, surroundings.environment()));
    }

    private Supervisor open(Layout layout) throws Exception {
        layout.check();
        SupervisorOptions standard = SupervisorOptions.standard().withEmulator(emulator());
        QemuUser user = options.user();
        SupervisorOptions ours = user == null ? standard : standard.withUser(user);
        Path secrets = options.secrets();
        SupervisorOptions how = secrets == null ? ours : ours.withSecrets(SecretFiles.below(secrets));
        return await(
                "opening " + layout.state(),
                CompletableFuture.supplyAsync(() -> Supervisor.open(layout.state(), layout.run(), how)));
    }

    /** The domain of that name or uuid; the others are let go of, so that other calls can have them meanwhile. */
    public Domain only(Supervisor supervisor, String name) throws Exception {
        Domain chosen = supervisor.domain(name);
        letGo(supervisor, chosen.uuid());
        return chosen;
    }

    /** Lets go of all domains but one, so that other calls can have them meanwhile. */
    public void letGo(Supervisor supervisor, UUID all) throws Exception {
        for (Domain other : supervisor.domains()) {
            if (!other.uuid().equals(all)) {
                await("letting go of " + other, other.detach());
                other.release();
            }
        }
    }

    /** Waits, and throws what it failed with. */
    public <T> T await(String what, CompletionStage<T> stage) throws Exception {
        return await(what, Duration.ZERO, stage);
    }

    /** Waits for something that should take no longer than that. */
    public <T> T await(String what, Duration limit, CompletionStage<T> stage) throws Exception {
        return new Patience(surroundings.err(), surroundings.person()).await(what, limit, stage);
    }

    /** Waits for something that tells how far it is. */
    public <T> T await(String what, Supplier<String> progress, CompletionStage<T> stage) throws Exception {
        return new Patience(surroundings.err(), surroundings.person()).await(what, progress, stage);
    }

    /** Runs a job of a domain; one that another call holds is waited for as long as {@code --wait} says. */
    public <T> T job(String what, Duration limit, Supplier<CompletionStage<T>> job) throws Exception {
        return job(() -> what, limit, job);
    }

    /** The same for a job that says itself what it does, and how far it is. */
    public <T> T job(Supplier<String> what, Supplier<CompletionStage<T>> job) throws Exception {
        return job(what, Duration.ZERO, job);
    }

    private <T> T job(Supplier<String> what, Duration limit, Supplier<CompletionStage<T>> job) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(options.waitSeconds()).toNanos();
        while (true) {
            try {
                return new Patience(surroundings.err(), surroundings.person()).await(what, limit, job.get());
            } catch (DomainLockedException e) {
                if (System.nanoTime() >= end) {
                    throw e;
                }
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    /** As the other one, for jobs of which nobody knows how long they take. */
    public <T> T job(String what, Supplier<CompletionStage<T>> job) throws Exception {
        return job(what, Duration.ZERO, job);
    }

    /** Makes sure that nobody else holds the domain. */
    public void claim(Domain domain) throws Exception {
        job("waiting for " + domain, () -> domain.run(JobKind.INSPECT, scope -> ""));
    }
}
