package org.qmp4j.supervisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.supervisor.golden.EmbeddedLibvirt;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * How long a start takes until 'running' is answered: ours; a shell script that starts the same command line, waits for the
 * greeting of its QMP, negotiates and says cont; virsh in embed mode, of the same XML. A program; docs/benchmarks.md has the
 * command and a run of it.
 */
final class StartFigures {
    /** As in a manager that has started some guests: the JVM has compiled what a start needs. */
    private static final int WARM_UP = Integer.getInteger("warm-up", 200);

    private static final int PAIRS = Integer.getInteger("pairs", 30);
    private static final int LIBVIRT_EVERY = 6;

    /** Before each: the process of the one before ends, and the kernel puts away what it had. */
    private static final long PAUSE_MILLIS = 40;

    /** Connects as soon as that is possible, and waits for what it is told to. */
    private static final String CLIENT = """
            use Socket;
            my ($path, $greeting_alone) = @ARGV;
            socket(S, PF_UNIX, SOCK_STREAM, 0) or die;
            until (connect(S, pack_sockaddr_un($path))) { select(undef, undef, undef, 0.001) }
            select(S); $| = 1;
            <S>;
            exit if $greeting_alone;
            print S '{"execute":"qmp_capabilities"}'; <S>;
            print S '{"execute":"cont"}';
            while (<S>) { last if /"return"/ }
            """;

    private static final String SCRIPT = """
            #!/bin/sh
            client=$1; socket=$2; alone=$3; log=$4; shift 4
            "$@" >>"$log" 2>&1 </dev/null &
            exec perl "$client" "$socket" "$alone"
            """;

    private final Lab lab;
    private final Path client;
    private final Path script;
    private final Map<String, Sample> places = new LinkedHashMap<>();
    private volatile long begun;
    private int scripts;

    private StartFigures(Lab lab) throws IOException {
        this.lab = lab;
        client = Files.writeString(lab.root().resolve("client.pl"), CLIENT);
        script = Files.writeString(lab.root().resolve("start.sh"), SCRIPT);
    }

    /** Argument: a QEMU binary; a second one, whatever it is, leaves libvirt out. */
    public static void main(String[] args) throws Exception {
        Lab lab = Lab.with(Path.of(args[0]));
        try {
            new StartFigures(lab).measure(args.length < 2);
        } finally {
            lab.close();
        }
    }

    private static String xml(String emulator, Path disk) {
        return """
                <domain type='qemu'>
                  <name>figures</name>
                  <memory unit='MiB'>64</memory>
                  <vcpu>1</vcpu>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <features><acpi/></features>
                  <devices>
                    <emulator>%s</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw'/>
                      <source file='%s'/>
                      <target dev='vda' bus='virtio'/>
                    </disk>
                    <interface type='user'><model type='virtio'/></interface>
                    <video><model type='vga'/></video>
                  </devices>
                </domain>
                """.formatted(emulator, disk);
    }

    private void measure(boolean withLibvirt) throws Exception {
        Sample ours = new Sample("ours, warm", PAIRS);
        Sample full = new Sample("script: greeting, capabilities, cont", PAIRS);
        Sample greeting = new Sample("script: greeting alone", PAIRS);
        Sample libvirt = new Sample("virsh start, connected already (its own -t)", 1000);
        Sample process = new Sample("virsh start, a process for it", 100);
        Domain domain = lab.open(lab.options().withFaultPoint(this::passed))
                .define(xml(lab.emulator().toString(), lab.root().resolve("disk.img")));
        double cold = Sample.millis(() -> Lab.get(domain.start()));
        List<String> argv = stop(domain);
        double second = Sample.millis(() -> Lab.get(domain.start()));
        stop(domain);
        for (int i = 0; i < WARM_UP; i++) {
            Lab.get(domain.start());
            stop(domain);
        }
        script(argv, false);
        try (EmbeddedLibvirt virsh = new EmbeddedLibvirt()) {
            if (withLibvirt) {
                Path disk = virsh.file("disk.img", "");
                Files.copy(lab.root().resolve("disk.img"), disk, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                virsh.own(disk);
                Path xml = virsh.file("figures.xml", xml(lab.emulator().toString(), disk));
                said(virsh.virsh("define " + xml + "; start figures; destroy figures"));
            }
            for (int i = 0; i < PAIRS; i++) {
                pair(i % 2 == 0, domain, ours, argv, full);
                greeting.add(script(argv, true));
                if (withLibvirt && i % LIBVIRT_EVERY == 0) {
                    String batch = "start figures; destroy figures; ".repeat(3);
                    starts(said(virsh.virsh("-t", batch))).forEach(libvirt::add);
                    process.time(() -> said(virsh.virsh("start figures")));
                    virsh.virsh("destroy figures");
                }
            }
        }
        System.out.printf(
                Locale.ROOT, "ours, first in this JVM, binary not known yet: %.1f ms; second: %.1f ms%n", cold, second);
        System.out.println(ours);
        places.values().forEach(place -> System.out.println("  " + place));
        System.out.println(full);
        System.out.println(greeting);
        System.out.printf(
                Locale.ROOT,
                "ours to the script: %.2f of medians, %.2f median of pairs (must: 1.10); to the greeting alone: %.2f%n",
                ours.median() / full.median(),
                ours.ratio(full),
                ours.median() / greeting.median());
        if (withLibvirt) {
            System.out.println(libvirt);
            System.out.println(process);
            System.out.printf(
                    Locale.ROOT, "ours to virsh, connected: %.2f (must: 0.5)%n", ours.median() / libvirt.median());
        }
    }

    /** What comes second finds more of QEMU in the caches of the processor. */
    private void pair(boolean oursFirst, Domain domain, Sample ours, List<String> argv, Sample bare) throws Exception {
        if (oursFirst) {
            ours(domain, ours);
        }
        bare.add(script(argv, false));
        if (!oursFirst) {
            ours(domain, ours);
        }
    }

    private void ours(Domain domain, Sample sample) throws Exception {
        Thread.sleep(PAUSE_MILLIS);
        begun = System.nanoTime();
        sample.time(() -> Lab.get(domain.start()));
        begun = 0;
        stop(domain);
    }

    /** A place that a start has come to, milliseconds after it was asked for. */
    private void passed(String place) {
        if (begun != 0) {
            places.computeIfAbsent(place, name -> new Sample(name, PAIRS)).add((System.nanoTime() - begun) / 1e6);
        }
    }

    /** What it was started with. */
    private static List<String> stop(Domain domain) throws Exception {
        List<String> argv = domain.liveRecord().orElseThrow().argv();
        Lab.get(domain.stop(StopLadder.abrupt()));
        return argv;
    }

    /** Milliseconds from the start of the shell to its end. */
    private double script(List<String> argv, boolean greetingAlone) throws Exception {
        scripts++;
        Path run = Files.createDirectory(lab.root().resolve("script" + scripts));
        String pidfile = argv.get(argv.indexOf("-pidfile") + 1);
        String before = String.valueOf(Path.of(pidfile).getParent());
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                script.toString(),
                client.toString(),
                run.resolve("qmp.sock").toString(),
                greetingAlone ? "1" : "",
                run.resolve("log").toString()));
        argv.forEach(word -> command.add(word.replace(before, run.toString())));
        Optional<Path> memory = memoryDirectory(argv);
        if (memory.isPresent()) {
            Files.createDirectories(memory.get());
        }
        Thread.sleep(PAUSE_MILLIS);
        double millis = Sample.millis(() -> {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IOException("the script failed: " + command);
            }
        });
        long pid = Long.parseLong(Files.readString(run.resolve("pid")).trim());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        // whoever has inherited it may take seconds to ask how it ended
        Deadline.await("it ends", () -> hasEnded(pid));
        if (memory.isPresent()) {
            Files.deleteIfExists(memory.get().resolve("pc.ram.memory"));
            Files.deleteIfExists(memory.get());
        }
        return millis;
    }

    private static boolean hasEnded(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException e) {
            return true;
        }
    }

    /** Where the memory that a later process may share has its file: ours went with the stop. */
    private static Optional<Path> memoryDirectory(List<String> argv) {
        Pattern file = Pattern.compile("\"mem-path\":\"([^\"]+)\"");
        return argv.stream()
                .map(file::matcher)
                .filter(Matcher::find)
                .map(found -> Path.of(found.group(1)).getParent())
                .findFirst();
    }

    private static String said(EmbeddedLibvirt.Said said) {
        if (said.status() != 0) {
            throw new IllegalStateException("virsh failed: " + said.text());
        }
        return said.text();
    }

    /** virsh times every command of a batch; the odd ones are starts. */
    private static List<Double> starts(String text) {
        List<Double> times = text.lines()
                .filter(line -> line.startsWith("(Time: "))
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
                .toList();
        List<Double> starts = new ArrayList<>();
        for (int i = 0; i < times.size(); i += 2) {
            starts.add(times.get(i));
        }
        return starts;
    }
}
