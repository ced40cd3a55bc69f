package org.qmp4j.supervisor.commandline;

import org.jspecify.annotations.Nullable;

/**
 * The {@code key=value,key=value} form of an option, for those that QEMU does not take as JSON. A comma in a value is
 * doubled, which is all the quoting there is; control characters are refused.
 */
final class OptionText {
    private final StringBuilder text = new StringBuilder();

    private OptionText() {}

    /** Starts with the value that QEMU takes without a key; were there a '=' in it, QEMU would take it for a key. */
    static OptionText first(String value) {
        if (value.isEmpty() || value.indexOf('=') >= 0) {
            throw new IllegalArgumentException("not a value that can be first: '" + value + "'");
        }
        OptionText option = new OptionText();
        option.text.append(escape(value));
        return option;
    }

    /** Starts with a key, or with the next one when the value is null. */
    static OptionText with(String key, @Nullable Object value) {
        return new OptionText().and(key, value);
    }

    /** Adds a key; nothing when the value is null. A boolean becomes on or off. */
    OptionText and(String key, @Nullable Object value) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        if (value != null) {
            String written = value instanceof Boolean flag ? (flag ? "on" : "off") : value.toString();
            text.append(text.isEmpty() ? "" : ",").append(key).append('=').append(escape(written));
        }
        return this;
    }

    /** Adds a key that has no value. */
    OptionText bare(String key) {
        text.append(text.isEmpty() ? "" : ",").append(key);
        return this;
    }

    private static boolean isKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '.' && c != '-') {
                return false;
            }
        }
        return !key.isEmpty();
    }

    private static String escape(String value) {
        return clean(value).replace(",", ",,");
    }

    /** The value itself, when it has no control character. */
    static String clean(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException("a control character cannot be in a QEMU option: " + value);
            }
        }
        return value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
