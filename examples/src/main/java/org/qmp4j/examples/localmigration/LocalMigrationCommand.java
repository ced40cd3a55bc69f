package org.qmp4j.examples.localmigration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpException;
import org.qmp4j.examples.quickstart.Emulator;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.localmigration.LocalMigration;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.LocalMigrationReport;
import org.qmp4j.supervisor.localmigration.Progress;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.guest.BootSector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code local-migration}: the QEMU under a guest is replaced, and what its users see of that is measured. */
@Command(
        name = "local-migration",
        mixinStandardHelpOptions = true,
        description = "Replaces the QEMU under a guest while somebody types on its console and looks at its screen.")
public final class LocalMigrationCommand implements Callable<Integer> {
    private static final long WARM_LETTERS = 200;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    @Option(names = "--rounds", description = "How often it is moved, there and back (default: ${DEFAULT-VALUE})")
    private int rounds = 3;

    @Option(names = "--from-qemu", description = "QEMU that it starts in (default: the one on the PATH, else a fake)")
    private @Nullable Path from;

    @Option(names = "--to-qemu", description = "QEMU that it is moved to, and from there back (default: the same)")
    private @Nullable Path to;

    @Option(names = "--memory", description = "Memory of the guest in MiB (default: ${DEFAULT-VALUE})")
    private int memory = 256;

    @Option(names = "--machine", description = "Machine type, which both must have (default: ${DEFAULT-VALUE})")
    private String machine = "pc";

    @Option(names = "--copy", description = "Starts it with memory of its own, which the first round has to copy")
    private boolean copy;

    @Option(names = "--json", description = "Prints one array with an object for each round, and nothing else")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("lm");
        try {
            return run(work);
        } catch (SupervisorException | QmpException | IOException e) {
            System.err.println("local-migration: " + e.getMessage());
            return 1;
        } finally {
            delete(work);
        }
    }

    private int run(Path work) throws Exception {
        Emulator first = Emulator.choose(from, work);
        Path second = to == null ? first.path() : Emulator.choose(to, work).path();
        BootSector.write(work.resolve("disk.raw"));
        SupervisorOptions options =
                SupervisorOptions.standard().withEmulator(first.path()).withSharedMemory(!copy);
        try (Supervisor supervisor = Supervisor.open(work.resolve("s"), work.resolve("r"), options)) {
            Domain domain = supervisor.define(xml(work));
            say("QEMU:   " + first + (second.equals(first.path()) ? "" : ", and " + second));
            try {
                QmpBlocking.await(domain.start());
                List<Round> done = move(supervisor, domain, work, List.of(second, first.path()));
                print(done);
                return done.stream().anyMatch(round -> round.lost() > 0) ? 1 : 0;
            } finally {
                if (domain.liveRecord().isPresent()) {
                    QmpBlocking.await(domain.stop(StopLadder.abrupt()));
                }
            }
        }
    }

    private List<Round> move(Supervisor supervisor, Domain domain, Path work, List<Path> targets) throws Exception {
        List<Round> done = new ArrayList<>();
        try (EchoClient console = new EchoClient(work.resolve("console"));
                ScreenClient screen = new ScreenClient(work.resolve("screen"))) {
            for (int round = 0; round < rounds; round++) {
                settle(console);
                console.mark();
                screen.mark();
                LocalMigration under = supervisor
                        .localMigration()
                        .migrate(
                                domain,
                                LocalMigrationOptions.standard().withEmulator(targets.get(round % targets.size())));
                if (!json) {
                    String title = "round " + (round + 1) + ": ";
                    under.onProgress(progress -> show(title, progress));
                }
                LocalMigrationReport report = QmpBlocking.await(under.stage());
                settle(console);
                done.add(Round.of(report, console, screen));
            }
        }
        return done;
    }

    /** What is typed comes back, as before. */
    private static void settle(EchoClient console) throws IOException {
        long wanted = console.echoed() + WARM_LETTERS;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (console.echoed() < wanted) {
            if (System.nanoTime() > end) {
                throw new IOException("the guest does not send back what is typed on its console");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void show(String title, Progress progress) {
        String sent = progress.transferred() == 0 ? "" : ", " + (progress.transferred() >> 20) + " MiB sent";
        System.err.print("\r\033[K" + title + progress.phase().id() + sent);
        System.err.flush();
    }

    private void print(List<Round> done) {
        if (json) {
            ArrayNode all = new ObjectMapper().createArrayNode();
            done.forEach(round -> all.add(round.json()));
            System.out.println(all.toPrettyString());
            return;
        }
        System.err.print("\r\033[K");
        System.out.printf(Locale.ROOT, Round.HEAD + "%n");
        done.forEach(round -> System.out.println(round.line()));
        System.out.println(
                "gap: the longest that a letter typed on the console took longer to come back than the one before");
    }

    private void say(String text) {
        if (!json) {
            System.out.println(text);
        }
    }

    private String xml(Path work) {
        return """
                <domain type='qemu'>
                  <name>traveller</name>
                  <genid/>
                  <memory unit='MiB'>%d</memory>
                  <os><type arch='x86_64' machine='%s'>hvm</type></os>
                  <features><acpi/></features>
                  <devices>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw'/>
                      <source file='%s/disk.raw'/>
                      <target dev='hda' bus='ide'/>
                    </disk>
                    <serial type='unix'><source mode='bind' path='%s/console'/><target port='0'/></serial>
                    <graphics type='vnc'><listen type='socket' socket='%s/screen'/></graphics>
                    <video><model type='vga'/></video>
                  </devices>
                </domain>
                """.formatted(memory, machine, work, work, work);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
