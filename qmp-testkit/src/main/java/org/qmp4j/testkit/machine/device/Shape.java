package org.qmp4j.testkit.machine.device;

import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;

/**
 * What {@code -machine}, {@code -m}, {@code -smp} and {@code -cpu} say a machine is.
 *
 * @param family which board it is
 * @param type the name of its type; an alias if it was given one
 * @param memory its RAM in bytes
 * @param processors how many it has from the start
 * @param mostProcessors how many it may have
 * @param cores of one socket
 * @param model of its processors
 */
record Shape(Family family, String type, long memory, int processors, int mostProcessors, int cores, String model) {

    /** The boards whose buses the fake knows, and all others. */
    enum Family {
        PC,
        Q35,
        NONE,
        OTHER
    }

    private static final long DEFAULT_MEMORY = 128L << 20;
    private static final long MEBIBYTE = 1L << 20;

    static Shape of(CommandLine line) throws StartFailure {
        String option = line.has("machine") ? "machine" : "M";
        String given = Suboptions.parse(line.last(option), "type").get("type");
        String type = given.isEmpty() ? "pc" : given;
        Suboptions smp = Suboptions.parse(line.last("smp"), "cpus");
        int cpus = number(smp, "cpus", number(smp, "maxcpus", 1));
        int most = number(smp, "maxcpus", cpus);
        int sockets = number(smp, "sockets", 1);
        int threads = number(smp, "threads", 1);
        int cores = number(smp, "cores", Math.max(1, most / (sockets * threads)));
        String model = Suboptions.parse(line.last("cpu"), "model").get("model");
        Family family = family(type);
        return new Shape(
                family,
                type,
                family == Family.NONE && !line.has("m") ? 0 : memory(line),
                cpus,
                most,
                cores,
                model.isEmpty() ? "qemu64" : model);
    }

    private static Family family(String type) {
        if (type.equals("pc") || type.startsWith("pc-i440fx-")) {
            return Family.PC;
        }
        if (type.equals("q35") || type.startsWith("pc-q35-")) {
            return Family.Q35;
        }
        return type.equals("none") ? Family.NONE : Family.OTHER;
    }

    private static int number(Suboptions options, String key, int otherwise) {
        return options.get(key).isEmpty() ? otherwise : Integer.parseInt(options.get(key));
    }

    private static long memory(CommandLine line) throws StartFailure {
        String size = Suboptions.parse(line.last("m"), "size").get("size");
        return size.isEmpty() ? DEFAULT_MEMORY : bytes("m", line.last("m"), size);
    }

    /** A size with QEMU's suffixes; without one it is in MiB for {@code -m}. */
    private static long bytes(String option, String value, String size) throws StartFailure {
        String suffix = size.replaceAll("[0-9]", "");
        long factor = suffix.isEmpty() ? MEBIBYTE : factor(suffix);
        String digits = size.substring(0, size.length() - suffix.length());
        if (!digits.matches("\\d{1,12}") || factor == 0) {
            throw StartFailure.of(option, value, "Parameter 'size' expects a non-negative number below 2^64");
        }
        return Long.parseLong(digits) * factor;
    }

    private static long factor(String suffix) {
        return switch (suffix) {
            case "b", "B" -> 1;
            case "k", "K" -> 1L << 10;
            case "m", "M" -> MEBIBYTE;
            case "g", "G" -> 1L << 30;
            case "t", "T" -> 1L << 40;
            default -> 0;
        };
    }
}
