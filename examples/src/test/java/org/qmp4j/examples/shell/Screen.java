package org.qmp4j.examples.shell;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What a terminal was told to show; a test waits for a text in it. */
final class Screen extends ByteArrayOutputStream {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(20);

    @Override
    public synchronized void write(int b) {
        super.write(b);
        notifyAll();
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        super.write(bytes, offset, length);
        notifyAll();
    }

    /** What was shown so far no longer counts. */
    synchronized void forget() {
        reset();
    }

    /** Waits until a pattern was shown; control sequences do not count. */
    synchronized void await(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        long end = System.nanoTime() + LIMIT;
        while (!wanted.matcher(text()).find()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("'" + pattern + "' never came; there was: " + text());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for '" + pattern + "'", e);
            }
        }
    }

    private String text() {
        return toString(StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;?$]*[A-Za-z]", "")
                .replace("\r", "");
    }
}
