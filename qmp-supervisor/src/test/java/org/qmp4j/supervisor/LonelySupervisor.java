package org.qmp4j.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.checkpoint.RedefineOptions;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.livemigration.ArrivalOptions;
import org.qmp4j.supervisor.livemigration.LiveMigrationOptions;
import org.qmp4j.supervisor.livemigration.TwoRoots;
import org.qmp4j.supervisor.migrationwire.LinkOptions;
import org.qmp4j.supervisor.migrationwire.MigrationAddress;
import org.qmp4j.supervisor.migrationwire.MigrationListener;
import org.qmp4j.supervisor.migrationwire.Receiver;
import org.qmp4j.supervisor.migrationwire.RemoteDestination;
import org.qmp4j.supervisor.migrationwire.ServeOptions;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;

/** One side of a live migration, in a JVM of its own, which is killed at the N-th of its fault points. */
public final class LonelySupervisor {
    static final String POST_COPY = "lonely.postcopy";

    private LonelySupervisor() {}

    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        int last = Integer.parseInt(args[3]);
        AtomicInteger next = new AtomicInteger();
        FaultPoint faultPoint = name -> {
            if (next.getAndIncrement() == last) {
                System.out.println("killed at " + name);
                System.out.flush();
                CrashingSupervisor.die();
            }
        };
        SupervisorOptions options =
                SupervisorOptions.standard().withEmulator(Path.of(args[1])).withFaultPoint(faultPoint);
        if (args[2].equals("destination")) {
            try (Supervisor supervisor = TwoRoots.open(root, options);
                    MigrationListener listener = serve(supervisor, root, Path.of(args[1]))) {
                System.out.println("listening at " + listener.address());
                // until nobody wants it any more
                System.in.readAllBytes();
            }
        } else {
            try (Supervisor supervisor = Supervisor.open(root.resolve("s"), root.resolve("r"), options)) {
                send(supervisor, root, Files.readString(root.resolve("domain.xml")));
                System.out.println("moved");
            } catch (SupervisorException | QmpException e) {
                System.out.println("failed: " + e.getMessage());
            }
        }
    }

    /** Where it listens: what a test says, or beside the root. */
    static MigrationAddress address(Path root) {
        return MigrationAddress.parse(System.getProperty("lonely.address", "unix:" + root.resolve("m.sock")));
    }

    /** What a destination says once it listens; its JVM may have warnings to give before. */
    static String listening(BufferedReader heard) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = heard.readLine(); line != null; line = heard.readLine()) {
            if (line.startsWith("listening at ")) {
                return line;
            }
            before.add(line);
        }
        throw new IOException("it never listened: " + before);
    }

    private static Optional<Path> certificates() {
        return Optional.ofNullable(System.getProperty("lonely.tls")).map(Path::of);
    }

    private static LinkOptions link() {
        return certificates()
                .map(tls -> LinkOptions.STANDARD.withTls(tls, "there"))
                .orElse(LinkOptions.STANDARD);
    }

    static MigrationListener serve(Supervisor supervisor, Path root, Path emulator) {
        return MigrationListener.open(
                address(root),
                Receiver.of(supervisor.liveMigrations()),
                ServeOptions.of(Set.of(emulator)).with(link()));
    }

    static RemoteDestination to(Path root, Domain domain) {
        return RemoteDestination.at(address(root), domain.uuid(), link());
    }

    /** What goes along with it. */
    private static String checkpoint(Domain domain) {
        String disk = domain.definition().devices().disks().get(0).target().dev();
        return "<domaincheckpoint><name>c1</name><creationTime>1700000000</creationTime><disks><disk name='" + disk
                + "' checkpoint='bitmap' bitmap='c1'/></disks></domaincheckpoint>";
    }

    /** A guest that goes to whoever listens, and is forgotten where it was. */
    static void send(Supervisor supervisor, Path root, String xml) {
        send(supervisor, root, xml, Boolean.getBoolean(POST_COPY));
    }

    /** The same, perhaps slowly and before all of its memory is there. */
    static void send(Supervisor supervisor, Path root, String xml, boolean postCopy) {
        Domain domain = supervisor.domains().stream().findFirst().orElseGet(() -> supervisor.define(xml));
        if (domain.state() == DomainState.STOPPED) {
            QmpBlocking.await(
                    supervisor.checkpoints().redefine(domain, List.of(checkpoint(domain)), RedefineOptions.STANDARD));
            QmpBlocking.await(domain.start());
        }
        String there = TwoRoots.moved(
                QmpBlocking.await(supervisor.liveMigrations().begin(domain)).xml());
        ArrivalOptions arrival = certificates()
                .map(tls -> ArrivalOptions.STANDARD
                        .withXml(there.replace("/disk.img", "/disk.copy").replace("/data.img", "/data.copy"))
                        .copyingStorage()
                        .withTls(tls))
                .orElseGet(() -> ArrivalOptions.STANDARD.withXml(there));
        LiveMigrationOptions options = certificates()
                .map(tls -> LiveMigrationOptions.STANDARD.withTls(tls, "there"))
                .orElse(LiveMigrationOptions.STANDARD);
        if (postCopy) {
            options = options.withPostCopy().withBandwidth(2 << 20);
        }
        LiveMigrationOptions how = options.undefiningSource();
        try (RemoteDestination destination = to(root, domain)) {
            QmpBlocking.await(supervisor
                    .liveMigrations()
                    .migrate(domain, destination, arrival.kept(), how)
                    .stage());
        }
    }
}
