package org.qmp4j.codec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The short way for events, of which a busy QEMU sends very many: checks the line as QEMU writes it and takes out name and
 * time without building a tree. Whatever it is not sure of it leaves to the full parser; it accepts nothing that the full
 * parser would refuse.
 */
final class EventScanner {
    private static final byte[] HEAD = ascii("{\"timestamp\": {\"seconds\": ");
    private static final byte[] MICROS = ascii(", \"microseconds\": ");
    private static final byte[] EVENT = ascii("}, \"event\": \"");
    private static final byte[] DATA = ascii(", \"data\": ");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final byte[] NULL = ascii("null");
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 18;
    private static final long ODD = Long.MIN_VALUE;

    private final byte[] wire;
    private int at;

    private EventScanner(byte[] wire) {
        this.wire = wire;
    }

    /** The event; null if this is none, or one that the full parser must judge. */
    static WireMessage.@Nullable Event scan(byte[] wire) {
        return wire.length > HEAD.length && wire[2] == 't' ? new EventScanner(wire).event() : null;
    }

    private WireMessage.@Nullable Event event() {
        long seconds = literal(HEAD) ? integer() : ODD;
        long micros = seconds != ODD && literal(MICROS) ? integer() : ODD;
        if (micros == ODD || !literal(EVENT)) {
            return null;
        }
        int start = at;
        while (at < wire.length && isNameByte(wire[at])) {
            at++;
        }
        String name = new String(wire, start, at - start, StandardCharsets.ISO_8859_1);
        return take('"') && rest() ? new WireMessage.Event(name, seconds, micros, wire) : null;
    }

    private boolean rest() {
        boolean bare = take('}');
        return (bare || (literal(DATA) && value(0) && take('}'))) && at == wire.length;
    }

    private static boolean isNameByte(byte b) {
        return (b >= 'A' && b <= 'Z') || b == '_' || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z');
    }

    private boolean literal(byte[] text) {
        int end = at + text.length;
        if (end > wire.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (wire[at + i] != text[i]) {
                return false;
            }
        }
        at = end;
        return true;
    }

    private boolean take(char c) {
        if (at < wire.length && wire[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    /** A plain integer of at most eighteen digits; else {@link Long#MIN_VALUE}. */
    private long integer() {
        boolean negative = take('-');
        int start = at;
        long number = 0;
        while (at < wire.length && wire[at] >= '0' && wire[at] <= '9') {
            number = number * 10 + (wire[at++] - '0');
        }
        int digits = at - start;
        boolean odd = digits == 0 || digits > LONGEST_NUMBER || (digits > 1 && wire[start] == '0');
        return odd ? ODD : negative ? -number : number;
    }

    private boolean value(int depth) {
        if (at >= wire.length || depth > DEEPEST) {
            return false;
        }
        return switch (wire[at]) {
            case '"' -> string();
            case '{' -> members(depth, '}', true);
            case '[' -> members(depth, ']', false);
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> integer() != ODD && at < wire.length && isAfterValue(wire[at]);
        };
    }

    /** What goes on in any other way, such as a fraction, is for the full parser. */
    private static boolean isAfterValue(byte b) {
        return b == ',' || b == '}' || b == ']';
    }

    private boolean members(int depth, char end, boolean named) {
        at++;
        if (take(end)) {
            return true;
        }
        do {
            take(' ');
            if (named && !(string() && take(':'))) {
                return false;
            }
            take(' ');
            if (!value(depth + 1)) {
                return false;
            }
        } while (take(','));
        return take(end);
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        while (at < wire.length) {
            byte b = wire[at++];
            if (b == '"') {
                return true;
            }
            if (b < ' ' || (b == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at >= wire.length) {
            return false;
        }
        byte b = wire[at++];
        if (b != 'u') {
            return "\"\\/bfnrt".indexOf(b) >= 0;
        }
        int end = at + 4;
        while (at < end && at < wire.length && Character.digit(wire[at], 16) >= 0) {
            at++;
        }
        return at == end;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
