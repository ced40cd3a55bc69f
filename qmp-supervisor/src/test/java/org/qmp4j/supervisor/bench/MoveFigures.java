package org.qmp4j.supervisor.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.supervisor.handover.CompleteGuest;
import org.qmp4j.supervisor.handover.HandoverItem;
import org.qmp4j.supervisor.localmigration.LocalMigrationOptions;
import org.qmp4j.supervisor.localmigration.LocalMigrationReport;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * How long a guest stands still while its QEMU is replaced, and how long all of it takes, for three sizes of memory: with one serial
 * console, in turns with a script that says the bare commands; and with everything that can be handed over. A program;
 * docs/benchmarks.md has the command and a run of it.
 */
final class MoveFigures {
    private static final int[] SIZES = Pattern.compile(",")
            .splitAsStream(System.getProperty("figures.sizes", "256,1024,4096"))
            .mapToInt(Integer::parseInt)
            .toArray();
    /** On KVM instead of TCG, for the part with one serial console. */
    private static final boolean KVM = Boolean.getBoolean("figures.kvm");

    /** The first part left out. */
    private static final boolean ONLY_EVERYTHING = Boolean.getBoolean("figures.everything");

    /** Without what an emulated KVM says that it has, and refuses to set. */
    private static final String HOST_CPU =
            "<cpu mode='host-passthrough'><feature policy='disable' name='arch-capabilities'/></cpu>";

    private static final Pattern MEMORY = Pattern.compile("\"mem-path\":\"([^\"]+)\"");

    private final Path emulator;
    private final Path target;
    private final int rounds;
    private final int warmUp;
    private final Map<String, Sample> places = new LinkedHashMap<>();
    private volatile long begun;

    private MoveFigures(Path emulator, Path target, int rounds) {
        this.emulator = emulator;
        this.target = target;
        this.rounds = rounds;
        this.warmUp = Integer.getInteger("warm-up", Math.max(2, rounds / 2));
    }

    /** Arguments: a QEMU; the one to move to and back from; how many rounds; a Linux guest, for the second part; more devices for it. */
    public static void main(String[] args) throws Exception {
        MoveFigures figures = new MoveFigures(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
        for (int mebibytes : ONLY_EVERYTHING ? new int[0] : SIZES) {
            figures.plain(mebibytes);
        }
        for (int mebibytes : args.length > 3 ? SIZES : new int[0]) {
            figures.complete(mebibytes, Path.of(args[3]), args.length > 4 ? args[4] : "");
        }
    }

    private Lab lab() throws Exception {
        Lab lab = Lab.with(emulator);
        lab.open(lab.options().withFaultPoint(this::passed));
        return lab;
    }

    /** A place that a move has come to, milliseconds after the one before. */
    private void passed(String place) {
        if (begun != 0 && place.startsWith("local-migration/")) {
            long now = System.nanoTime();
            places.computeIfAbsent(place, name -> new Sample("to " + name, rounds))
                    .add((now - begun) / 1e6);
            begun = now;
        }
    }

    private LocalMigrationReport move(Lab lab, Domain domain, int round) throws Exception {
        LocalMigrationOptions options =
                LocalMigrationOptions.standard().withEmulator(round % 2 == 0 ? target : emulator);
        return Lab.get(
                lab.supervisor().localMigration().migrate(domain, options).stage());
    }

    private static double millis(java.time.Duration time) {
        return time.toNanos() / 1e6;
    }

    private void plain(int mebibytes) throws Exception {
        Lab lab = lab();
        Sample stop = new Sample("ours, stop to resume", rounds);
        Sample total = new Sample("ours, total", rounds);
        Sample bareStop = new Sample("script, stop to resume", rounds);
        Sample bareTotal = new Sample("script, total", rounds);
        try {
            Domain domain = lab.supervisor().define(serial(lab, mebibytes));
            Lab.get(domain.start());
            List<String> first = domain.liveRecord().orElseThrow().argv();
            try (Heard console = new Heard(lab.root().resolve("console"))) {
                console.awaitHeartbeat();
                move(lab, domain, 1);
                console.awaitHeartbeat();
            }
            List<String> next = domain.liveRecord().orElseThrow().argv();
            try (Heard console = new Heard(lab.root().resolve("console"));
                    BareMoves bare = new BareMoves(lab, first, next, other(lab, first))) {
                for (int i = 0; i < warmUp + rounds; i++) {
                    boolean counts = i >= warmUp;
                    // each guest runs while it is moved, and has the processors for itself
                    Lab.get(domain.resume());
                    begun = counts ? System.nanoTime() : 0;
                    LocalMigrationReport report = move(lab, domain, i);
                    begun = 0;
                    Lab.get(domain.suspend());
                    // the script stays in the first binary: its own time is what counts
                    BareMoves.Times times = bare.move();
                    if (counts) {
                        stop.add(millis(report.downtime()));
                        total.add(millis(report.total()));
                        bareStop.add(times.downtime());
                        bareTotal.add(times.total());
                    }
                }
                Lab.get(domain.resume());
                console.awaitHeartbeat();
            }
            Lab.get(domain.stop(StopLadder.abrupt()));
        } finally {
            lab.close();
        }
        System.out.printf(Locale.ROOT, "%n== %d MiB, one serial console (must: 18 ms, 1.3)%n", mebibytes);
        print(List.of(stop, bareStop, total, bareTotal));
        System.out.printf(
                Locale.ROOT,
                "total to the script's: %.2f of medians, %.2f median of pairs%n",
                total.median() / bareTotal.median(),
                total.ratio(bareTotal));
        printPlaces();
    }

    /**
     * A client of a console that reads all that comes, as clients do: where one does not, its guest soon waits for room in the line with
     * its processor busy.
     */
    private static final class Heard implements AutoCloseable {
        private final SocketChannel console;
        private final Thread thread = new Thread(this::read);
        private int heartbeats;

        Heard(Path console) throws IOException {
            this.console = SocketChannel.open(UnixDomainSocketAddress.of(console));
            thread.start();
        }

        private void read() {
            ByteBuffer bytes = ByteBuffer.allocate(256);
            try {
                while (console.read(bytes.clear()) >= 0) {
                    String said =
                            StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
                    synchronized (this) {
                        heartbeats +=
                                (int) said.chars().filter(one -> one == '\n').count();
                        notifyAll();
                    }
                }
            } catch (IOException e) {
                // it is closed
            }
        }

        /** Its guest has booted, and sleeps most of the time. */
        synchronized void awaitHeartbeat() throws InterruptedException {
            int before = heartbeats;
            while (heartbeats < before + 3) {
                wait();
            }
        }

        @Override
        public void close() throws IOException {
            console.close();
        }
    }

    private void printPlaces() {
        places.values().forEach(place -> System.out.println("  " + place));
        places.clear();
    }

    private static void print(List<Sample> samples) {
        samples.forEach(System.out::println);
    }

    /** A guest of its own has another memory and another disk. */
    private static Map<String, String> other(Lab lab, List<String> argv) throws Exception {
        Map<String, String> other = new LinkedHashMap<>();
        Path disk = lab.root().resolve("other.img");
        Files.copy(lab.root().resolve("disk.img"), disk);
        other.put(lab.root().resolve("disk.img").toString(), disk.toString());
        for (String word : argv) {
            Matcher memory = MEMORY.matcher(word);
            if (memory.find()) {
                Path file = Path.of(memory.group(1));
                other.put(file.toString(), file + ".other");
            }
        }
        return other;
    }

    private static String serial(Lab lab, int mebibytes) {
        return """
                <domain type='%4$s'>
                  <name>figures</name>
                  <memory unit='MiB'>%1$d</memory>%5$s
                  <os><type arch='x86_64' machine='pc-q35-7.2'>hvm</type></os>
                  <devices>
                    <emulator>%2$s</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw'/>
                      <source file='%3$s/disk.img'/>
                      <target dev='sda' bus='sata'/>
                    </disk>
                    <serial type='unix'><source mode='bind' path='%3$s/console'/><target port='0'/></serial>
                  </devices>
                </domain>
                """.formatted(mebibytes, lab.emulator(), lab.root(), KVM ? "kvm" : "qemu", KVM ? HOST_CPU : "");
    }

    private void complete(int mebibytes, Path linux, String more) throws Exception {
        Lab lab = lab();
        Sample stop = new Sample("stop to resume", rounds);
        Sample total = new Sample("total", rounds);
        CompleteGuest guest = new CompleteGuest(lab);
        List<Double> gaps = new ArrayList<>();
        long again = 0;
        try {
            Domain domain = guest.start(linux, mebibytes, more);
            for (int i = 0; i < warmUp + rounds; i++) {
                guest.talk();
                begun = i >= warmUp ? System.nanoTime() : 0;
                LocalMigrationReport report = move(lab, domain, i);
                begun = 0;
                if (i >= warmUp) {
                    stop.add(millis(report.downtime()));
                    total.add(millis(report.total()));
                    again += report.devices().stream()
                            .filter(item -> item.fate() == HandoverItem.Fate.RECONNECTS
                                    && !item.device().equals("vnc"))
                            .count();
                }
            }
            for (int i = 0; i < rounds; i++) {
                try (Knocking knocking = new Knocking(guest.vnc())) {
                    move(lab, domain, i);
                    gaps.add(knocking.longest());
                }
            }
            guest.assertNothingLost();
            Lab.get(domain.stop(StopLadder.abrupt()));
        } finally {
            guest.close();
            lab.close();
        }
        System.out.printf(Locale.ROOT, "%n== %d MiB, everything (must: 30 ms)%n", mebibytes);
        print(List.of(stop, total));
        System.out.println("connections made again but VNC's: " + again + "; nothing lost on any console or port");
        System.out.println(
                "VNC, longest time without a listener in each of " + gaps.size() + " more (must: 15 ms): " + gaps);
        printPlaces();
    }

    /** Somebody who tries to connect again and again, and goes at once. */
    private static final class Knocking implements AutoCloseable {
        private final InetSocketAddress door;
        private final Thread thread = new Thread(this::knock);
        private volatile boolean closed;
        private long longest;

        Knocking(InetSocketAddress door) {
            this.door = door;
            thread.start();
        }

        private void knock() {
            long closedSince = 0;
            while (!closed) {
                long now = System.nanoTime();
                boolean open = isOpen();
                closedSince = open ? 0 : closedSince == 0 ? now : closedSince;
                synchronized (this) {
                    longest = Math.max(longest, open ? 0 : System.nanoTime() - closedSince);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(300_000);
            }
        }

        private boolean isOpen() {
            try (SocketChannel channel = SocketChannel.open(door)) {
                return channel.isConnected();
            } catch (IOException e) {
                return false;
            }
        }

        synchronized double longest() {
            return longest / 1e6;
        }

        @Override
        public void close() {
            closed = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
