package org.qmp4j.testkit.process;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.MachineIdentity;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;
import org.qmp4j.testkit.wire.Endpoint;
import org.qmp4j.testkit.wire.InBandLane;
import org.qmp4j.testkit.wire.Journal;
import org.qmp4j.testkit.wire.MonitorPlan;
import org.qmp4j.testkit.wire.QmpMonitor;
import org.qmp4j.testkit.wire.RawChannel;

/** The running fake: its monitors, its consoles, and its end. */
final class FakeProcess {

    private static final int OVERSIZED = 17 << 20;
    private static final byte[] RFB = "RFB 003.008\n".getBytes(StandardCharsets.US_ASCII);

    private final Machine machine;
    private final Devices devices;
    private final @Nullable PidFile pidFile;
    private final InBandLane lane = new InBandLane("fake-qemu");
    private final Map<String, QmpMonitor> monitors = new LinkedHashMap<>();
    private final List<Endpoint> sockets = new ArrayList<>();
    private final List<StdioBridge> bridges = new ArrayList<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Runnable halt;

    /**
     * Makes all that the command line asks for, as QEMU does before it runs the guest.
     *
     * @param halt ends the process, with success
     * @throws StartFailure if QEMU would not start
     */
    FakeProcess(CommandLine line, Runnable halt) throws StartFailure {
        this.halt = halt;
        MachineIdentity identity = identity(line);
        pidFile = line.has("pidfile") ? PidFile.lock(Path.of(line.last("pidfile"))) : null;
        try {
            devices = Devices.from(line);
        } catch (StartFailure e) {
            removePidFile();
            throw e;
        }
        machine = new Machine(identity, line.has("S"));
        ProcessCommands.addTo(machine, devices, this::connected);
    }

    private static MachineIdentity identity(CommandLine line) throws StartFailure {
        String uuid = line.last("uuid");
        MachineIdentity identity = MachineIdentity.anonymous();
        String name = Suboptions.parse(line.last("name"), "guest").get("guest");
        if (uuid.isEmpty()) {
            return identity.withName(name, identity.uuid());
        }
        try {
            return identity.withName(name, UUID.fromString(uuid).toString());
        } catch (IllegalArgumentException e) {
            throw StartFailure.of("uuid", uuid, "failed to parse UUID string: wrong format");
        }
    }

    private boolean connected(Chardev chardev) {
        QmpMonitor monitor = monitors.get(chardev.id());
        return monitor != null && monitor.connected();
    }

    /** Serves every socket. */
    void start() throws IOException {
        for (Suboptions options : devices.monitors()) {
            Endpoint endpoint = devices.chardev(options.get("chardev")).endpoint();
            if (options.get("mode").equals("control") && endpoint != null) {
                QmpMonitor monitor = monitor(options, endpoint);
                monitors.put(options.get("chardev"), monitor);
                sockets.add(endpoint);
            }
        }
        for (Chardev chardev : devices.chardevs()) {
            Endpoint endpoint = chardev.endpoint();
            if (endpoint != null && !monitors.containsKey(chardev.id())) {
                sockets.add(endpoint);
                console(chardev, endpoint);
            }
        }
        devices.vnc().ifPresent(endpoint -> {
            new RawChannel("fake-vnc", endpoint, RFB, (channel, bytes) -> {}).start();
        });
        for (QmpMonitor monitor : monitors.values()) {
            monitor.start();
        }
        for (Chardev chardev : devices.chardevs()) {
            if (chardev.stdio() && chardev.endpoint() != null) {
                bridges.add(StdioBridge.start(
                        (UnixDomainSocketAddress) chardev.endpoint().address()));
            }
        }
    }

    private void console(Chardev chardev, Endpoint endpoint) {
        if (devices.serial().filter(chardev::equals).isPresent()) {
            new SerialConsole(endpoint, machine::running).start();
        } else {
            new RawChannel("fake-channel", endpoint, new byte[0], (channel, bytes) -> {}).start();
        }
    }

    private QmpMonitor monitor(Suboptions options, Endpoint endpoint) {
        Faults faults = new Faults();
        if (options.isOn("pretty")) {
            faults.add(Fault.PRETTY_OUTPUT);
        }
        MonitorPlan plan = new MonitorPlan(
                "fake-qemu",
                machine.identity().versionJson(),
                List.of("oob"),
                machine::handler,
                faults,
                OVERSIZED,
                this::emit,
                () -> end(options.get("chardev")));
        return new QmpMonitor(plan, lane, new Journal(), endpoint, () -> {});
    }

    private void emit(Event event) {
        monitors.values().forEach(monitor -> monitor.emit(event));
    }

    /** The end after a signal: the event, and then the clean end. */
    void endBySignal() {
        emit(Machine.shutdown("host-signal"));
        end("");
    }

    /**
     * The clean end: what the clients are owed is written, the sockets and the pidfile are removed. The VNC socket stays,
     * as QEMU 7.2 leaves it. The caller may be the writer of one monitor, which has nothing left to write then.
     */
    private void end(String writtenMonitor) {
        if (ending.getAndSet(true)) {
            return;
        }
        flush(writtenMonitor);
        sockets.forEach(FakeProcess::close);
        removePidFile();
        if (!bridges.isEmpty()) {
            monitors.values().forEach(FakeProcess::close);
            bridges.forEach(StdioBridge::drain);
        }
        halt.run();
        monitors.values().forEach(FakeProcess::close);
    }

    private void flush(String writtenMonitor) {
        List<QmpMonitor> others = monitors.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(writtenMonitor))
                .map(Map.Entry::getValue)
                .toList();
        CountDownLatch written = new CountDownLatch(others.size());
        others.forEach(monitor -> monitor.afterOutput(written::countDown));
        try {
            // a client that does not read must not keep the process alive
            if (!written.await(1, TimeUnit.SECONDS)) {
                System.err.println("qemu-system-x86_64: a monitor's client did not read the last event");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            System.err.println("qemu-system-x86_64: a socket could not be removed: " + e);
        }
    }

    private void removePidFile() {
        try {
            if (pidFile != null) {
                pidFile.remove();
            }
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: the pidfile could not be removed: " + e);
        }
    }
}
