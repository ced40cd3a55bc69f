package org.qmp4j.supervisor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.UndefineFlag;
import org.qmp4j.supervisor.checkpoint.Checkpoints;
import org.qmp4j.supervisor.checkpoint.RedefineOptions;
import org.qmp4j.supervisor.checkpoint.model.Bitmap;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;

/**
 * How long it takes to say for many checkpoints at once what there was, to list them, and to hold them against bitmaps; and how
 * large their file is. A program; docs/benchmarks.md has the command and a run of it.
 */
final class CheckpointFigures {
    private static final int DISKS = 8;
    private static final int ROUNDS = 20;

    private CheckpointFigures() {}

    /** Without arguments in one JVM, which warms up; with {@code cold} each in a JVM of its own, which has done nothing before. */
    public static void main(String[] args) throws Exception {
        if (args.length == 1) {
            cold();
            return;
        } else if (args.length == 3) {
            coldStep(Path.of(args[1]), args[2]);
            return;
        }
        Lab lab = Lab.withFake();
        try {
            System.out.printf(
                    Locale.ROOT,
                    "%12s %12s %12s %12s %12s %12s%n",
                    "checkpoints",
                    "redefine ms",
                    "again ms",
                    "list ms",
                    "verify ms",
                    "file KiB");
            for (int count : List.of(250, 500, 1000, 1000, 1000)) {
                measure(lab, count);
            }
        } finally {
            lab.close();
        }
    }

    private static void cold() throws Exception {
        System.out.println("1000 checkpoints of 8 disks, each line from a JVM and a root that was just opened");
        for (int round = 0; round < 5; round++) {
            Lab lab = Lab.withFake();
            try {
                lab.supervisor().define(xml(lab));
                lab.supervisor().close();
                for (String step : List.of("redefine", "list", "again")) {
                    alone(lab.root(), step);
                }
            } finally {
                lab.close();
            }
        }
    }

    private static void alone(Path root, String step) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckpointFigures.class.getName(),
                        "cold",
                        root.toString(),
                        step)
                .inheritIO()
                .start();
        if (child.waitFor() != 0) {
            throw new IllegalStateException(step + " failed");
        }
    }

    private static void coldStep(Path root, String step) throws Exception {
        List<String> dumps = dumps(1000);
        long start = System.nanoTime();
        try (Supervisor supervisor =
                Supervisor.open(root.resolve("s"), root.resolve("r"), SupervisorOptions.standard())) {
            double open = (System.nanoTime() - start) / 1e6;
            Domain domain = supervisor.domain("figures");
            Checkpoints checkpoints = supervisor.checkpoints();
            double millis = step.equals("list")
                    ? Sample.millis(() -> Lab.get(checkpoints.list(domain)))
                    : Sample.millis(() -> Lab.get(checkpoints.redefine(domain, dumps, RedefineOptions.STANDARD.all())));
            System.out.printf(Locale.ROOT, "open %6.0f ms  %-8s %6.0f ms%n", open, step, millis);
        }
    }

    private static List<String> dumps(int count) {
        List<String> dumps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dumps.add(checkpoint(i));
        }
        Collections.shuffle(dumps, new Random(1));
        return dumps;
    }

    private static void measure(Lab lab, int count) throws Exception {
        Domain domain = lab.supervisor().define(xml(lab));
        Checkpoints checkpoints = lab.supervisor().checkpoints();
        List<String> dumps = dumps(count);
        double redefine =
                Sample.millis(() -> Lab.get(checkpoints.redefine(domain, dumps, RedefineOptions.STANDARD.all())));
        double again =
                Sample.millis(() -> Lab.get(checkpoints.redefine(domain, dumps, RedefineOptions.STANDARD.all())));
        Sample list = new Sample("list", ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            list.time(() -> Lab.get(checkpoints.list(domain)));
        }
        CheckpointSet set = Lab.get(checkpoints.list(domain));
        List<DiskBitmaps> bitmaps = bitmaps(count);
        Sample verify = new Sample("verify", ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            verify.time(() -> Verification.of(set, bitmaps));
        }
        Path file = lab.state(domain).resolve("checkpoints.json");
        System.out.printf(
                Locale.ROOT,
                "%12d %12.1f %12.1f %12.1f %12.1f %12d%n",
                count,
                redefine,
                again,
                list.median(),
                verify.median(),
                Files.size(file) >> 10);
        lab.supervisor().undefine(domain, Set.of(UndefineFlag.CHECKPOINTS_METADATA));
    }

    private static String target(int disk) {
        return "vd" + (char) ('a' + disk);
    }

    private static String xml(Lab lab) {
        StringBuilder disks = new StringBuilder();
        for (int disk = 0; disk < DISKS; disk++) {
            disks.append("<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/d/")
                    .append(disk)
                    .append("'/><target dev='" + target(disk) + "' bus='virtio'/></disk>");
        }
        return lab.xml("figures").replace("</devices>", disks + "</devices>");
    }

    private static String checkpoint(int number) {
        StringBuilder xml = new StringBuilder("<domaincheckpoint><name>c" + number + "</name>");
        if (number > 0) {
            xml.append("<parent><name>c" + (number - 1) + "</name></parent>");
        }
        xml.append("<creationTime>" + (1_700_000_000L + number) + "</creationTime><disks>");
        for (int disk = 0; disk < DISKS; disk++) {
            xml.append("<disk name='" + target(disk) + "' checkpoint='bitmap' bitmap='c" + number + "'/>");
        }
        return xml.append("</disks></domaincheckpoint>").toString();
    }

    private static List<DiskBitmaps> bitmaps(int count) {
        List<Bitmap> each = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            each.add(new Bitmap("c" + i, true, true, false, false, 65536, 0));
        }
        List<DiskBitmaps> disks = new ArrayList<>();
        for (int disk = 0; disk < DISKS; disk++) {
            disks.add(new DiskBitmaps(target(disk), List.of(new DiskBitmaps.Layer("n" + disk, each))));
        }
        return disks;
    }
}
