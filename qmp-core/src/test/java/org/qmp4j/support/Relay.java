package org.qmp4j.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** Joins two sockets with two threads, until either ends. */
public final class Relay {

    private Relay() {}

    public static void join(Socket one, Socket other) throws IOException {
        pump(one, other);
        pump(other, one);
    }

    private static void pump(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        Thread thread = new Thread(
                () -> {
                    try (from;
                            to) {
                        in.transferTo(out);
                    } catch (IOException e) {
                        // the other thread closed both: the conversation is over
                    }
                },
                "test-relay");
        thread.setDaemon(true);
        thread.start();
    }
}
