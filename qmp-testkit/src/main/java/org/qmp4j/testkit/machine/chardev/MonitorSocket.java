package org.qmp4j.testkit.machine.chardev;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.qmp4j.testkit.wire.Endpoint;

/** A socket that a QMP monitor serves. */
final class MonitorSocket implements Backend {

    private final Endpoint endpoint;
    private final String name;
    private BooleanSupplier connected = () -> false;

    /** @param name what query-chardev calls it while there is a client; empty for standard input and output */
    MonitorSocket(Endpoint endpoint, String name) {
        this.endpoint = endpoint;
        this.name = name;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    void connectedIf(BooleanSupplier test) {
        connected = test;
    }

    @Override
    public String filename() {
        return name.isEmpty() ? "stdio" : (connected.getAsBoolean() ? "" : "disconnected:") + name;
    }

    @Override
    public void write(byte[] bytes) {
        throw new IllegalStateException("a monitor writes to its own clients");
    }

    @Override
    public String kind() {
        return "socket";
    }

    @Override
    public boolean canBeYanked() {
        return !name.isEmpty();
    }

    @Override
    public void cut() {
        throw new IllegalStateException("the fake QEMU does not model a yank of a monitor");
    }

    @Override
    public void unlisten() {
        try {
            endpoint.close();
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: a socket could not be removed: " + e);
        }
    }

    @Override
    public void close() {
        unlisten();
    }
}
