package org.qmp4j.supervisor.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An Ethernet address of a guest's card.
 *
 * @param text six octets in lower case hex with colons; a unicast address
 */
public record MacAddress(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

    public MacAddress {
        text = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a MAC address: " + text);
        }
        if ((Character.digit(text.charAt(1), 16) & 1) != 0) {
            throw new IllegalArgumentException("a card cannot have a multicast MAC address: " + text);
        }
        if (text.equals("00:00:00:00:00:00")) {
            throw new IllegalArgumentException("a card cannot have the MAC address of all zeroes");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
