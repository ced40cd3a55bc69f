package org.qmp4j.testkit.commandline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qmp4j.testkit.json.JsonTree;

/**
 * A command line, cut into options. Knows which options QEMU 7.2 has and which of them take a value; what the values mean
 * is decided by who asks.
 */
public final class CommandLine {

    /** One option as given, without its dash. */
    public record Option(String name, String value) {

        /** Its value cut at the commas. */
        public Suboptions suboptions(String impliedKey) {
            return Suboptions.parse(value, impliedKey);
        }

        /** Its value as JSON, or its suboptions made into JSON. */
        public JsonNode json(String impliedKey) throws StartFailure {
            if (!value.startsWith("{")) {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                suboptions(impliedKey).forEach(node::put);
                return node;
            }
            try {
                return JsonTree.read(value);
            } catch (JsonProcessingException e) {
                throw refused("JSON parse error, premature EOI");
            }
        }

        /** QEMU's refusal of this option. */
        public StartFailure refused(String complaint) {
            return StartFailure.of(name, value, complaint);
        }
    }

    private static final Set<String> WITH_VALUE = Set.of(
            "name",
            "machine",
            "M",
            "accel",
            "cpu",
            "m",
            "smp",
            "uuid",
            "overcommit",
            "object",
            "device",
            "blockdev",
            "netdev",
            "chardev",
            "mon",
            "vnc",
            "audiodev",
            "rtc",
            "boot",
            "global",
            "display",
            "sandbox",
            "msg",
            "pidfile",
            "run-with",
            "smbios",
            "fw_cfg",
            "numa",
            "add-fd",
            "set",
            "kernel",
            "initrd",
            "append",
            "bios",
            "qmp",
            "serial",
            "vga",
            "watchdog-action",
            "incoming",
            "action",
            "compat",
            "trace",
            "D",
            "d",
            "k",
            "L",
            "tpmdev",
            "fsdev",
            "acpitable",
            "dtb",
            "nic",
            "net",
            "parallel",
            "monitor",
            "drive");

    private static final Set<String> ALONE = Set.of(
            "S",
            "preconfig",
            "no-user-config",
            "nodefaults",
            "no-shutdown",
            "no-reboot",
            "no-hpet",
            "no-acpi",
            "enable-kvm",
            "nographic",
            "version");

    /** What 7.2 has and this fake could only pretend to obey; it is refused rather than ignored. */
    private static final Set<String> NOT_MODELLED =
            Set.of("daemonize", "loadvm", "runas", "chroot", "only-migratable", "hda", "cdrom");

    private final List<Option> options;

    private CommandLine(List<Option> options) {
        this.options = List.copyOf(options);
    }

    /** Cuts the arguments. @throws StartFailure if QEMU would refuse them */
    public static CommandLine parse(List<String> arguments) throws StartFailure {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String text = arguments.get(i);
            if (!text.startsWith("-") || text.length() == 1) {
                String why = Files.exists(Path.of(text))
                        ? "the fake takes no disk in this form"
                        : "No such file or directory";
                throw new StartFailure(text + ": Could not open '" + text + "': " + why);
            }
            String name = text.substring(text.startsWith("--") ? 2 : 1);
            if (NOT_MODELLED.contains(name)) {
                throw new StartFailure(text + ": the fake QEMU does not model this option");
            }
            if (ALONE.contains(name)) {
                options.add(new Option(name, ""));
            } else if (!WITH_VALUE.contains(name)) {
                throw new StartFailure(text + ": invalid option");
            } else if (++i == arguments.size()) {
                throw new StartFailure(text + ": requires an argument");
            } else {
                options.add(new Option(name, arguments.get(i)));
            }
        }
        return new CommandLine(options);
    }

    /** Whether an option was given. */
    public boolean has(String name) {
        return options.stream().anyMatch(option -> option.name.equals(name));
    }

    /** Each time an option was given, in order. */
    public List<Option> options(String name) {
        return options.stream().filter(option -> option.name.equals(name)).toList();
    }

    /** The last value of an option; empty if it was not given. */
    public String last(String name) {
        List<Option> given = options(name);
        return given.isEmpty() ? "" : given.get(given.size() - 1).value();
    }
}
