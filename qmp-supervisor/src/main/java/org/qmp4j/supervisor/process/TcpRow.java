package org.qmp4j.supervisor.process;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** A line of {@code /proc/net/tcp} or {@code tcp6}; ends as {@code 127.0.0.1:80} or {@code [::1]:80}. */
record TcpRow(String local, String remote, String state, long inode) {
    private static final String ESTABLISHED = "01";
    private static final String CLOSE_WAIT = "08";
    private static final String LISTEN = "0A";

    /** Empty for what cannot be read. */
    static Optional<TcpRow> of(String line) {
        // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode
        String[] fields = line.trim().split(" +", -1);
        if (fields.length < 10 || !fields[9].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TcpRow(end(fields[1]), end(fields[2]), fields[3], Long.parseLong(fields[9])));
        } catch (UnknownHostException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Words of 32 bits, each in the order of the host; then the port. */
    private static String end(String hex) throws UnknownHostException {
        int colon = hex.indexOf(':');
        if (colon != 8 && colon != 32) {
            throw new IllegalArgumentException("not an address of 4 or 16 bytes: " + hex);
        }
        ByteBuffer bytes = ByteBuffer.allocate(colon / 2).order(ByteOrder.nativeOrder());
        for (int at = 0; at < colon; at += 8) {
            bytes.putInt(Integer.parseUnsignedInt(hex.substring(at, at + 8), 16));
        }
        int port = Integer.parseInt(hex.substring(colon + 1), 16);
        return end(InetAddress.getByAddress(bytes.array()), port);
    }

    /** One end, the way QEMU says it too: an IPv4 address stands for itself, also on a socket of IPv6. */
    static String end(InetAddress address, int port) {
        String text = address.getHostAddress();
        return (text.indexOf(':') < 0 ? text : "[" + text + "]") + ":" + port;
    }

    /** The one way to write an end; a text that is none stays what it is. */
    static String canonical(String end) {
        int colon = end.lastIndexOf(':');
        String host = colon < 0 ? "" : end.substring(0, colon).replaceAll("[\\[\\]]", "");
        if (!host.matches("[0-9a-fA-F.:]+") || !end.substring(colon + 1).matches("[0-9]{1,5}")) {
            return end;
        }
        try {
            // a number, so that nobody is asked for a name
            return end(InetAddress.getByName(host), Integer.parseInt(end.substring(colon + 1)));
        } catch (UnknownHostException e) {
            return end;
        }
    }

    /** The other end may have said that it writes no more. */
    boolean isConnected() {
        return state.equals(ESTABLISHED) || state.equals(CLOSE_WAIT);
    }

    boolean listens() {
        return state.equals(LISTEN);
    }
}
