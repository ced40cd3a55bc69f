package org.qmp4j.supervisor.commandline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CPU that a command line asks for, taken from it.
 *
 * @param model QEMU's name of the model
 * @param properties what is set of it: true or false for what is on or off, else numbers and texts
 */
public record CpuOption(String model, Map<String, Object> properties) {
    private static final String OPTION = "-cpu";

    public CpuOption {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** That of a command line; empty when it asks for none. */
    public static Optional<CpuOption> of(List<String> argv) {
        int at = argv.indexOf(OPTION);
        return at < 0 || at + 1 == argv.size() ? Optional.empty() : Optional.of(read(argv.get(at + 1)));
    }

    /** The same as QEMU is told it. */
    public static Optional<String> words(List<String> argv) {
        int at = argv.indexOf(OPTION);
        return at < 0 || at + 1 == argv.size() ? Optional.empty() : Optional.of(argv.get(at + 1));
    }

    private static CpuOption read(String text) {
        String[] parts = text.split(",", -1);
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                properties.put(parts[i].substring(0, equals), value(parts[i].substring(equals + 1)));
            } else if (!parts[i].isEmpty()) {
                properties.put(parts[i], true);
            }
        }
        return new CpuOption(parts[0], properties);
    }

    private static Object value(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> text.matches("[0-9]{1,18}") ? Long.valueOf(text) : text;
        };
    }
}
