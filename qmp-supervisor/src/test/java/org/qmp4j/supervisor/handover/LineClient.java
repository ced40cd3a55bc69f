package org.qmp4j.supervisor.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.process.Deadline;

/** Somebody who is connected to a console all the time, reads line by line, and sees it when the connection ends. */
final class LineClient implements AutoCloseable {
    private static final int BOOT_TURNS = 6;

    /** Two more bytes follow, by which both ends agree on how they talk. */
    private static final char TELNET = 0xff;

    private final String name;
    private final SocketChannel channel;
    private final Thread reader = new Thread(this::read);
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder begun = new StringBuilder();
    private boolean ended;
    private int negotiation;
    private int said;

    LineClient(String name, SocketAddress address) throws IOException {
        this(name, SocketChannel.open(address));
    }

    /** Somebody to whom QEMU has connected. */
    LineClient(String name, SocketChannel connected) {
        this.name = name;
        this.channel = connected;
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        try {
            while (channel.read(bytes) >= 0) {
                take(StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString());
                bytes.clear();
            }
        } catch (IOException e) {
            // ended, too
        }
        synchronized (this) {
            ended = true;
        }
    }

    private synchronized void take(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == TELNET || negotiation > 0) {
                negotiation = c == TELNET ? 2 : negotiation - 1;
            } else if (c == '\n') {
                lines.add(begun.toString().replace("\r", ""));
                begun.setLength(0);
            } else {
                begun.append(c);
            }
        }
    }

    /** Says a numbered line, which an echo will repeat. */
    void say() throws IOException {
        said++;
        ByteBuffer line = ByteBuffer.wrap(("say" + said + "\n").getBytes(StandardCharsets.ISO_8859_1));
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    String firstWith(String start) {
        return lines().stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** A Linux that boots without KVM on a host that does much else takes its time. */
    void awaitBoot(String part) throws Exception {
        for (int i = 1; i < BOOT_TURNS; i++) {
            try {
                awaitLine(part);
                return;
            } catch (AssertionError e) {
                // one more time
            }
        }
        awaitLine(part);
    }

    void awaitLine(String part) throws Exception {
        Deadline.await(
                name + " hears " + part + ", and not only " + lines().size() + " lines",
                () -> lines().stream().anyMatch(line -> line.contains(part)));
    }

    /** All that was said has come back, once and in order; what the guest counts has no hole. */
    void assertNothingLost(String counted, String echo) throws Exception {
        if (said > 0) {
            awaitLine(echo + " say" + said);
        }
        int heard = lines().size();
        Deadline.await(name + " hears more after " + heard + " lines", () -> lines().size() > heard + 2);
        assertTrue(!hasEnded(), name + " has lost its connection");
        int next = 1;
        Integer last = null;
        for (String line : lines()) {
            if (line.startsWith(echo + " say")) {
                assertEquals(echo + " say" + next, line, name);
                next++;
            } else if (line.startsWith(counted)) {
                int number = Integer.parseInt(line.substring(counted.length()).split(" ", 2)[0]);
                assertEquals(last == null ? number : last + 1, number, name + " at " + line);
                last = number;
            }
        }
        assertEquals(said, next - 1, name + ": echoes");
        assertTrue(last != null, name + " hears nothing that is counted: " + lines());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
