package org.qmp4j.testkit.machine.chardev;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.wire.Endpoint;

/** One character device: a name, a backend that can be exchanged, and at most one user. Safe to use from any thread. */
public final class Chardev {

    private final String id;
    private Backend backend;
    private Consumer<byte[]> input = bytes -> {};
    private @Nullable Frontend user;

    Chardev(String id, Backend backend) {
        this.id = id;
        this.backend = backend;
    }

    /** Its id, the label in query-chardev. */
    public String id() {
        return id;
    }

    /** The socket of a monitor; null if no monitor serves it. */
    public synchronized @Nullable Endpoint endpoint() {
        return backend instanceof MonitorSocket socket ? socket.endpoint() : null;
    }

    /** True if the process joins its standard input and output to it. */
    public synchronized boolean stdio() {
        return backend instanceof MonitorSocket && backend.filename().equals("stdio");
    }

    /** Who knows whether its monitor has a client. */
    public synchronized void connectedIf(BooleanSupplier test) {
        if (backend instanceof MonitorSocket socket) {
            socket.connectedIf(test);
        }
    }

    /** Somebody uses it from now on; false if somebody else does already. */
    public synchronized boolean attach(Frontend frontend) {
        if (user != null) {
            return false;
        }
        user = frontend;
        return true;
    }

    /** Whether somebody uses it. */
    public synchronized boolean isUsed() {
        return user != null;
    }

    /** Its user is gone. */
    public synchronized void detach() {
        user = null;
    }

    synchronized @Nullable Frontend user() {
        return user;
    }

    synchronized Backend backend() {
        return backend;
    }

    /** The user gets another backend; the old one is closed after the new one was opened, as QEMU does. */
    synchronized void change(Backend next) {
        backend.close();
        backend = next;
        next.input(input);
    }

    /** What the guest says. */
    public void write(byte[] bytes) {
        backend().write(bytes);
    }

    /** Who hears what the host says; called on any thread, must not wait. */
    public synchronized void input(Consumer<byte[]> consumer) {
        input = consumer;
        backend.input(consumer);
    }
}
