package org.qmp4j.supervisor.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One option of a QEMU command line in its normal form, which is the same for two spellings that QEMU cannot tell apart: the order
 * of keys, a first key that may be left out, {@code +feature} for {@code feature=on}, single or double dash.
 *
 * @param name without dashes
 * @param value the normal form of its argument; empty for a flag
 * @param text as it was written
 */
record ArgvOption(String name, String value, String text) {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private static final Set<String> WITHOUT_ARGUMENT = Set.of(
            "S",
            "no-shutdown",
            "nodefaults",
            "no-user-config",
            "no-hpet",
            "no-acpi",
            "no-reboot",
            "nographic",
            "snapshot",
            "mem-prealloc",
            "only-migratable",
            "enable-kvm",
            "no-fd-bootchk");

    /** The argument of these is one text, whatever is in it. */
    private static final Set<String> OPAQUE = Set.of(
            "uuid",
            "bios",
            "kernel",
            "initrd",
            "append",
            "shim",
            "dtb",
            "incoming",
            "watchdog-action",
            "pidfile",
            "loadvm",
            "readconfig");

    /** The key of a first item that has none. */
    private static final Map<String, String> IMPLIED = Map.ofEntries(
            Map.entry("name", "guest"),
            Map.entry("machine", "type"),
            Map.entry("accel", "accel"),
            Map.entry("chardev", "backend"),
            Map.entry("device", "driver"),
            Map.entry("netdev", "type"),
            Map.entry("object", "qom-type"),
            Map.entry("smp", "cpus"),
            Map.entry("m", "size"),
            Map.entry("boot", "order"),
            Map.entry("sandbox", "enable"),
            Map.entry("fw_cfg", "name"),
            Map.entry("numa", "type"),
            Map.entry("vnc", "vnc"),
            Map.entry("display", "type"),
            Map.entry("mon", "chardev"),
            Map.entry("fsdev", "fsdriver"),
            Map.entry("tpmdev", "type"),
            Map.entry("acpitable", "data"));

    /** The options of a command line without its binary. */
    static List<ArgvOption> all(List<String> argv) {
        List<ArgvOption> options = new ArrayList<>();
        for (int at = 0; at < argv.size(); at++) {
            String word = argv.get(at);
            String name = word.replaceFirst("^--?", "");
            if (!word.startsWith("-") || WITHOUT_ARGUMENT.contains(name)) {
                options.add(new ArgvOption(name, "", word));
            } else {
                at++;
                options.add(new ArgvOption(name, normal(name, argv.get(at)), word + " " + argv.get(at)));
            }
        }
        return options;
    }

    private static String normal(String name, String argument) {
        try {
            if (argument.startsWith("{")) {
                JsonNode tree = JSON.readTree(argument);
                return "json " + JSON.writeValueAsString(JSON.treeToValue(tree, Object.class));
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        if (OPAQUE.contains(name)) {
            return argument;
        }
        if (name.equals("cpu")) {
            return cpu(argument);
        }
        if (name.equals("global") && !argument.startsWith("driver=")) {
            String[] sides = argument.split("=", 2);
            return sides[0] + "=" + sides[1];
        }
        return IMPLIED.containsKey(name) || argument.contains("=")
                ? keys(name, argument).toString()
                : argument;
    }

    private static Map<String, List<String>> keys(String name, String argument) {
        Map<String, List<String>> keys = new TreeMap<>();
        List<String> items = items(argument);
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i);
            int sign = item.indexOf('=');
            String key = sign >= 0 ? item.substring(0, sign) : item;
            String value = sign >= 0 ? item.substring(sign + 1) : "on";
            if (sign < 0 && i == 0 && IMPLIED.containsKey(name)) {
                key = IMPLIED.get(name);
                value = item;
            }
            keys.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
        }
        return keys;
    }

    private static String cpu(String argument) {
        List<String> items = items(argument);
        Map<String, String> features = new TreeMap<>();
        for (String item : items.subList(1, items.size())) {
            String[] sides = item.split("=", 2);
            if (item.startsWith("+") || item.startsWith("-")) {
                features.put(item.substring(1), item.startsWith("+") ? "on" : "off");
            } else {
                features.put(sides[0], sides.length == 2 ? sides[1] : "on");
            }
        }
        return items.get(0) + " " + features;
    }

    /** Splits at commas; two commas are one that belongs to the item. */
    private static List<String> items(String argument) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int at = 0; at < argument.length(); at++) {
            char c = argument.charAt(at);
            if (c == ',' && at + 1 < argument.length() && argument.charAt(at + 1) == ',') {
                item.append(c);
                at++;
            } else if (c == ',') {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }
}
