package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.livemigration.LiveMigrations;
import org.qmp4j.supervisor.migrationwire.MigrationListener;
import org.qmp4j.supervisor.migrationwire.Receiver;
import org.qmp4j.supervisor.migrationwire.ServeOptions;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vm migrate-serve}. The root is opened while somebody is connected, and free for other calls in between. */
@Command(name = "migrate-serve", description = "receives guests that are migrated to this root, until it is ended")
public final class MigrateServeVerb extends Verb {
    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            required = true,
            description = "unix:PATH, or tcp:ADDRESS:PORT; port 0 for one that is free")
    private String listen = "";

    @Mixin
    private GoalOptions goal = new GoalOptions();

    @Option(
            names = "--allow-emulator",
            paramLabel = "PATH",
            description = "a QEMU that may be started for others; may be said again (default: that of --emulator)")
    private List<Path> emulators = new ArrayList<>();

    @Option(
            names = "--reached-by",
            paramLabel = "HOST",
            description = "name or address by which others reach this host (default: the one they connect to)")
    private @Nullable String reachedBy;

    @Option(
            names = "--ports",
            paramLabel = "FIRST-LAST",
            description =
                    "the ports of guests that come over TCP: one each for its state and for disks that are copied, such as"
                            + " 49152-49215 (default: whatever is free)")
    private @Nullable String ports;

    @Option(names = "--once", description = "ends when a guest has come")
    private boolean once;

    private final CompletableFuture<Integer> over = new CompletableFuture<>();

    public MigrateServeVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        Set<Path> allowed = emulators.isEmpty()
                ? Set.of(call.emulator())
                : emulators.stream()
                        .map(path -> path.toAbsolutePath().normalize())
                        .collect(Collectors.toSet());
        ServeOptions options = ServeOptions.of(allowed).with(goal.served());
        options = options.with(GoalOptions.ports(ports));
        options = reachedBy == null ? options : options.reachedBy(reachedBy);
        // a root that cannot be used is said before anybody comes
        call.open().close();
        try (MigrationListener listener =
                MigrationListener.open(GoalOptions.address(listen), uuid -> new Receiving(call, uuid), options)) {
            return serve(call, listener);
        }
    }

    private int serve(Call call, MigrationListener listener) throws Exception {
        Interruption interruption = new Interruption(listener::close, listener.over());
        try {
            ObjectNode json =
                    QmpJson.object().put("listening", listener.address().toString());
            call.report().result(() -> "listening at " + listener.address(), () -> json);
            listener.over().whenComplete((done, problem) -> {
                if (problem == null) {
                    over.complete(0);
                } else {
                    over.completeExceptionally(problem);
                }
            });
            return over.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            interruption.close();
        }
    }

    /** The supervisor of the root, while somebody is connected about a guest. */
    private final class Receiving implements Receiver {
        private final Call call;
        private final UUID uuid;
        private final Supervisor supervisor;

        Receiving(Call call, UUID uuid) throws Exception {
            this.call = call;
            this.uuid = uuid;
            synchronized (over) {
                this.supervisor = call.open();
                call.letGo(supervisor, uuid);
            }
        }

        @Override
        public LiveMigrations migrations() {
            return supervisor.liveMigrations();
        }

        @Override
        public void close() {
            Optional<Domain> came = supervisor.domains().stream()
                    .filter(domain -> domain.uuid().equals(uuid))
                    .filter(domain -> domain.liveRecord().isPresent())
                    .findFirst();
            came.ifPresent(this::tell);
            supervisor.close();
            if (came.isPresent() && once) {
                over.complete(0);
            }
        }

        private void tell(Domain domain) {
            call.report()
                    .result(
                            () -> DomainText.done(
                                    domain,
                                    "is here, in pid "
                                            + domain.liveRecord()
                                                    .orElseThrow()
                                                    .proof()
                                                    .process()
                                                    .pid()),
                            () -> DomainText.json(domain));
        }
    }
}
