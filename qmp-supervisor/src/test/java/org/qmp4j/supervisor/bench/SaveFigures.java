package org.qmp4j.supervisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qmp4j.supervisor.golden.EmbeddedLibvirt;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/**
 * How long it takes to save a guest of 1 GiB and to restore it, in turns with a script that says the bare commands: with memory that
 * is full of random bytes, and with memory that is nearly all zeros, which virsh in embed mode saves and restores as well. A program;
 * docs/benchmarks.md has the command and a run of it.
 */
final class SaveFigures {
    private static final int MEBIBYTES = Integer.getInteger("figures.size", 1024);
    /** Where neither firmware nor boot sector has anything. */
    private static final int FROM = 64;

    private static final Pattern MEMORY = Pattern.compile("\"mem-path\":\"([^\"]+)\"");

    private final Path emulator;
    private final Path directory;
    private final int rounds;

    private SaveFigures(Path emulator, Path directory, int rounds) {
        this.emulator = emulator;
        this.directory = directory;
        this.rounds = rounds;
    }

    /** Arguments: a QEMU; where the files are to be; how many rounds. */
    public static void main(String[] args) throws Exception {
        SaveFigures figures = new SaveFigures(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
        figures.measure("memory full of random bytes", MEBIBYTES - FROM);
        figures.measure("memory nearly all zeros", 0);
        figures.virsh();
    }

    private void measure(String what, int filled) throws Exception {
        Lab lab = Lab.with(emulator);
        Sample save = new Sample("ours, save", rounds);
        Sample restore = new Sample("ours, restore", rounds);
        Sample bareSave = new Sample("script, save", rounds);
        Sample bareRestore = new Sample("script, restore", rounds);
        Path image = directory.resolve("figures.save");
        long bytes = 0;
        try {
            Domain domain = lab.supervisor().define(xml(emulator, lab.root().resolve("disk.img")));
            Lab.get(domain.start());
            List<String> argv = domain.liveRecord().orElseThrow().argv();
            Path memory = memory(argv);
            fill(memory, filled);
            Path disk = Files.copy(lab.root().resolve("disk.img"), lab.root().resolve("other.img"));
            // not beside ours, which goes and comes with its process
            Path other = directory.resolve("bare.memory");
            Map<String, String> replaced = new LinkedHashMap<>();
            replaced.put(lab.root().resolve("disk.img").toString(), disk.toString());
            replaced.put(memory.toString(), other.toString());
            try (BareSaves bare = new BareSaves(
                    lab.root().resolve("bare"), argv, replaced, directory.resolve("bare.save"), other, FROM, filled)) {
                for (int i = 0; i < rounds + 2; i++) {
                    double saved = Sample.millis(() -> Lab.get(lab.supervisor()
                            .saveImages()
                            .save(domain, image, SaveOptions.standard())
                            .done()));
                    bytes = Files.size(image);
                    double restored = Sample.millis(
                            () -> Lab.get(lab.supervisor().saveImages().restore(image, true, progress -> {})));
                    Files.delete(image);
                    BareSaves.Times times = bare.round();
                    if (i >= 2) {
                        save.add(saved);
                        restore.add(restored);
                        bareSave.add(times.save());
                        bareRestore.add(times.restore());
                    }
                }
            }
            Lab.get(domain.stop(StopLadder.abrupt()));
        } finally {
            Files.deleteIfExists(image);
            lab.close();
        }
        System.out.printf(Locale.ROOT, "%n== %d MiB, %s: a file of %d MiB%n", MEBIBYTES, what, bytes >> 20);
        List.of(save, bareSave, restore, bareRestore).forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "save to the script's: %.2f median of pairs; restore: %.2f (must: 1.15)%n",
                save.ratio(bareSave),
                restore.ratio(bareRestore));
    }

    private static void fill(Path memory, int mebibytes) throws Exception {
        if (mebibytes > 0) {
            int status = new ProcessBuilder(
                            "dd",
                            "if=/dev/urandom",
                            "of=" + memory,
                            "bs=1M",
                            "seek=" + FROM,
                            "count=" + mebibytes,
                            "conv=notrunc",
                            "status=none")
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("the memory could not be filled");
            }
        }
    }

    private static Path memory(List<String> argv) {
        return argv.stream()
                .map(MEMORY::matcher)
                .filter(Matcher::find)
                .map(found -> Path.of(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("its memory is in no file: is there room in /dev/shm?"));
    }

    private void virsh() throws Exception {
        Path image = directory.resolve("virsh.save");
        try (EmbeddedLibvirt virsh = new EmbeddedLibvirt()) {
            Path disk = virsh.file("disk.img", "");
            Lab lab = Lab.with(emulator);
            Files.copy(lab.root().resolve("disk.img"), disk, StandardCopyOption.REPLACE_EXISTING);
            lab.close();
            virsh.own(disk);
            Path xml = virsh.file("figures.xml", xml(emulator, disk));
            String round = "save figures " + image + "; restore " + image + "; ";
            EmbeddedLibvirt.Said said =
                    virsh.virsh("-t", "define " + xml + "; start figures; " + round.repeat(rounds) + "destroy figures");
            if (said.status() != 0) {
                throw new IOException("virsh failed: " + said.text());
            }
            List<Double> times = new ArrayList<>(said.text()
                    .lines()
                    .filter(line -> line.startsWith("(Time: "))
                    .map(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
                    .toList());
            Sample save = new Sample("virsh save, connected already (its own -t)", rounds);
            Sample restore = new Sample("virsh restore", rounds);
            for (int i = 0; i < rounds; i++) {
                save.add(times.get(2 + 2 * i));
                restore.add(times.get(3 + 2 * i));
            }
            System.out.println(save);
            System.out.println(restore);
        } finally {
            Files.deleteIfExists(image);
        }
    }

    private static String xml(Path emulator, Path disk) {
        return """
                <domain type='qemu'>
                  <name>figures</name>
                  <memory unit='MiB'>%d</memory>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <devices>
                    <emulator>%s</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw'/>
                      <source file='%s'/>
                      <target dev='vda' bus='virtio'/>
                    </disk>
                  </devices>
                </domain>
                """.formatted(MEBIBYTES, emulator, disk);
    }
}
