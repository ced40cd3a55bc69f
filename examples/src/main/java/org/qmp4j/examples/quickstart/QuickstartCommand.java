package org.qmp4j.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.supervisor.vm.StopReport;
import org.qmp4j.testkit.guest.BootSector;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code quickstart}: a guest from its XML to its clean end, in some ten seconds. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        description = "Starts a tiny guest, shows its heartbeat, takes a screenshot, and stops it.")
public final class QuickstartCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 30;

    @Option(names = "--qemu", description = "QEMU binary (default: the one on the PATH, else the test kit's fake)")
    private @Nullable Path qemu;

    @Option(names = "--xml", description = "Domain XML (default: a guest of our own, whose disk is made on the spot)")
    private @Nullable Path xml;

    @Option(names = "--heartbeats", description = "Lines to wait for (default: ${DEFAULT-VALUE})")
    private int heartbeats = 5;

    @Option(names = "--screenshot", description = "Where the PNG goes (default: ${DEFAULT-VALUE})")
    private Path screenshot = Path.of("quickstart.png");

    @Option(
            names = "--powerdown-seconds",
            description = "How long the guest may take to power down before QEMU is told"
                    + " to quit; the built-in guest does not listen (default: ${DEFAULT-VALUE})")
    private int powerdownSeconds = 1;

    /** Entry point. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new QuickstartCommand()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Path work = Files.createTempDirectory("qmp4j-");
        try {
            return run(work);
        } catch (SupervisorException | QmpException | IOException e) {
            System.err.println("quickstart: " + message(e));
            return 1;
        } finally {
            delete(work);
        }
    }

    private static String message(Exception e) {
        return e instanceof NoSuchFileException ? "there is no file " + e.getMessage() : String.valueOf(e.getMessage());
    }

    private int run(Path work) throws Exception {
        String definition = xml != null ? Files.readString(xml) : ownGuest(work.resolve("disk.raw"));
        Emulator emulator = Emulator.choose(qemu, work);
        System.out.println("QEMU:       " + emulator);
        SupervisorOptions options = SupervisorOptions.standard().withEmulator(emulator.path());
        try (Supervisor supervisor = Supervisor.open(work.resolve("state"), work.resolve("run"), options)) {
            Domain domain = supervisor.define(definition);
            domain.subscribe(QuickstartCommand::show);
            try {
                LiveRecord record = QmpBlocking.await(domain.start());
                show(domain, record);
                listen(domain);
                photograph(domain, work.resolve("run"));
            } finally {
                stop(domain);
            }
            supervisor.undefine(domain);
        }
        System.out.println("left over:  " + leftOvers(work));
        return 0;
    }

    private static String ownGuest(Path disk) throws IOException {
        BootSector.write(disk);
        try (InputStream in = Objects.requireNonNull(QuickstartCommand.class.getResourceAsStream("quickstart.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("DISK", disk.toString());
        }
    }

    private static void show(Domain domain, LiveRecord record) {
        ProcessIdentity process = record.proof().process();
        System.out.println("QMP:        QEMU " + record.qemu().version() + ", machine "
                + record.qemu().machine());
        System.out.println("runs on:    " + record.qemu().accelerator() + " ("
                + record.qemu().acceleratorReason() + ")");
        System.out.println("proven:     uuid " + domain.uuid() + ", pid " + process.pid() + ", started at tick "
                + process.startTicks() + ", pidfile locked by it, monitor opened by it");
        System.out.println(
                "generation: " + record.genid().value() + " (" + record.genid().reason() + ")");
        System.out.println("state:      " + domain.state());
    }

    private static void show(DomainEvent event) {
        String text = event instanceof DomainEvent.Other other ? other.name() : event.toString();
        System.out.println(
                "event #" + event.sequence() + ":   " + text.replaceAll("domain=[^,\\]]*, |sequence=[0-9]+,? ?", ""));
    }

    private void listen(Domain domain) throws IOException, InterruptedException {
        Path socket = domain.serialSocket(0).orElse(null);
        if (socket == null) {
            System.out.println("serial:     this guest has no serial port");
            return;
        }
        try (SerialConsole console = new SerialConsole(socket)) {
            int seen = 0;
            while (seen < heartbeats) {
                String line = console.next(PATIENCE_SECONDS);
                if (line == null) {
                    throw new IOException("nothing came from the serial port for " + PATIENCE_SECONDS + " s");
                }
                System.out.println("serial:     " + line);
                seen += line.contains(BootSector.HEARTBEAT.strip()) || xml != null ? 1 : 0;
            }
            if (xml == null) {
                echo(console);
            }
        }
    }

    private static void echo(SerialConsole console) throws IOException, InterruptedException {
        console.type("hello");
        StringBuilder heard = new StringBuilder();
        for (String line = console.next(PATIENCE_SECONDS); line != null; line = console.next(PATIENCE_SECONDS)) {
            heard.append(line);
            if (heard.toString().replaceAll(BootSector.HEARTBEAT + "[0-9]*", "").contains("hello")) {
                System.out.println("serial:     typed hello, and the guest echoed it");
                return;
            }
        }
        throw new IOException("the guest did not echo what was typed; it said: " + heard);
    }

    /** QEMU writes the picture where it may; then it is ours to move. */
    private void photograph(Domain domain, Path run) throws IOException {
        Path taken = run.resolve("screenshot.png");
        QmpBlocking.await(domain.screenshot(taken));
        Path target = screenshot.toAbsolutePath();
        Files.move(taken, target, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("screenshot: " + target + " (" + Files.size(target) + " bytes)");
    }

    private void stop(Domain domain) {
        if (domain.liveRecord().isPresent()) {
            StopLadder ladder = StopLadder.gentle().withPowerdown(Duration.ofSeconds(powerdownSeconds));
            StopReport report = QmpBlocking.await(domain.stop(ladder));
            System.out.println(
                    "stopped:    tried " + report.tried() + "; " + report.exit() + "; state " + domain.state());
        }
    }

    /** What the guest has left; the root keeps its lock, and what was learned of this QEMU. */
    private static String leftOvers(Path work) throws IOException {
        List<String> rest;
        try (Stream<Path> files = Files.walk(work)) {
            rest = files.filter(path -> !Files.isDirectory(path))
                    .map(path -> work.relativize(path).toString())
                    .filter(name -> !name.equals("disk.raw") && !name.startsWith("fake-qemu"))
                    .filter(name -> !name.equals("state/lock") && !name.startsWith("state/cache/"))
                    .sorted()
                    .toList();
        }
        return rest.isEmpty() ? "nothing" : String.join(", ", rest);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
