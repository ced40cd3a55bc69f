package org.qmp4j.testkit.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The {@code key=value,key=value} form of an option (util/keyval.c, util/qemu-option.c): a comma in a value is doubled, a
 * key alone means on, and the first may leave out its key.
 */
public final class Suboptions {

    private final Map<String, String> values;

    private Suboptions(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Cuts a text.
     *
     * @param impliedKey of the first value, if that has none; empty if it must have one
     */
    public static Suboptions parse(String text, String impliedKey) {
        Map<String, String> values = new LinkedHashMap<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            boolean comma = !end && text.charAt(i) == ',';
            if (comma && i + 1 < text.length() && text.charAt(i + 1) == ',') {
                part.append(',');
                i++;
            } else if (end || comma) {
                put(values, part.toString(), values.isEmpty() ? impliedKey : "");
                part.setLength(0);
            } else {
                part.append(text.charAt(i));
            }
        }
        return new Suboptions(values);
    }

    private static void put(Map<String, String> values, String part, String impliedKey) {
        int equals = part.indexOf('=');
        if (equals >= 0) {
            values.put(part.substring(0, equals), part.substring(equals + 1));
        } else if (!impliedKey.isEmpty()) {
            values.put(impliedKey, part);
        } else if (!part.isEmpty()) {
            values.put(part, "on");
        }
    }

    /** The value of a key; empty if it was not given. */
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** Goes through keys and values in the order given. */
    public void forEach(BiConsumer<String, String> action) {
        values.forEach(action);
    }

    /** Whether a key was given as on. */
    public boolean isOn(String key) {
        return get(key).equals("on");
    }
}
