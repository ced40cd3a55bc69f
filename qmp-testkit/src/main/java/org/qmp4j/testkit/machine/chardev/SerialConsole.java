package org.qmp4j.testkit.machine.chardev;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.wire.Endpoint;
import org.qmp4j.testkit.wire.RawChannel;

/** The first serial port with our boot sector behind it: banner, heartbeat, echo, and nothing while the guest is paused. */
public final class SerialConsole {

    /** Four ticks of a PC's timer, as in the boot sector. */
    private static final long BEAT_NANOS = 219_700_000;

    private final BooleanSupplier running;
    private final RawChannel channel;
    private boolean midLine;

    /** A console that is not served yet. */
    public SerialConsole(Endpoint endpoint, BooleanSupplier running) {
        this.running = running;
        channel = new RawChannel("fake-serial", endpoint, new byte[0], this::echo);
    }

    /** Serves it, and lets the guest run. */
    public void start() {
        channel.start();
        Thread guest = new Thread(this::beat, "fake-guest");
        guest.setDaemon(true);
        guest.start();
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

    private void echo(RawChannel port, byte[] bytes) {
        awaitRunning();
        synchronized (this) {
            midLine = bytes[bytes.length - 1] != '\n';
        }
        port.send(bytes);
    }

    private void send(String text) {
        channel.send(text.getBytes(StandardCharsets.US_ASCII));
    }
}
