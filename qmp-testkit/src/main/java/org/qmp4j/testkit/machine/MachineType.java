package org.qmp4j.testkit.machine;

import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.schema.QemuVersion;

/** The full name of a type of machine, as a migration compares it. */
public final class MachineType {

    private MachineType() {}

    /** The type that a command line asks for; an alias means the version's newest. */
    public static String of(CommandLine line, QemuVersion version) {
        String text = line.last(line.has("machine") ? "machine" : "M");
        String type = Suboptions.parse(text, "type").get("type");
        return switch (type) {
            case "", "pc" -> "pc-i440fx-" + version.branch();
            case "q35" -> "pc-q35-" + version.branch();
            default -> type;
        };
    }
}
