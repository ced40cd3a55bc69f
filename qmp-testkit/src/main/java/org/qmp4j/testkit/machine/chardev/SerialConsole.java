package org.qmp4j.testkit.machine.chardev;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.qmp4j.testkit.guest.BootSector;

/** The first serial port with our boot sector behind it: banner, heartbeat, echo, and nothing while the guest is paused. */
public final class SerialConsole {

    /** Four ticks of a PC's timer, as in the boot sector. */
    private static final long BEAT_NANOS = 219_700_000;

    private final Chardev port;
    private final BooleanSupplier running;
    private final BlockingQueue<byte[]> typed = new LinkedBlockingQueue<>();
    private boolean midLine;

    /** A console whose guest does not run yet; it stays with its chardev, whatever backend that gets. */
    public SerialConsole(Chardev port, BooleanSupplier running) {
        this.port = port;
        this.running = running;
    }

    /** Lets the guest run. */
    public void start() {
        port.input(typed::add);
        daemon(this::beat, "fake-guest");
        daemon(this::echo, "fake-guest-echo");
    }

    private static void daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void beat() {
        awaitRunning();
        send(BootSector.BANNER + "\r\n");
        for (long beat = 1; true; beat++) {
            LockSupport.parkNanos(BEAT_NANOS);
            awaitRunning();
            send(ownLine() + BootSector.HEARTBEAT + beat + "\r\n");
        }
    }

    private synchronized String ownLine() {
        String before = midLine ? "\r\n" : "";
        midLine = false;
        return before;
    }

    private void awaitRunning() {
        while (!running.getAsBoolean()) {
            LockSupport.parkNanos(BEAT_NANOS / 20);
        }
    }

    private void echo() {
        try {
            while (true) {
                byte[] bytes = typed.take();
                awaitRunning();
                synchronized (this) {
                    midLine = bytes[bytes.length - 1] != '\n';
                }
                port.write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String text) {
        port.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
