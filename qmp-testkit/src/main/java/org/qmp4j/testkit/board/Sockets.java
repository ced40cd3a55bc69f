package org.qmp4j.testkit.board;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.machine.chardev.Chardev;
import org.qmp4j.testkit.machine.chardev.Chardevs;
import org.qmp4j.testkit.machine.chardev.SerialConsole;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;
import org.qmp4j.testkit.wire.Endpoint;
import org.qmp4j.testkit.wire.Journal;
import org.qmp4j.testkit.wire.MonitorPlan;
import org.qmp4j.testkit.wire.QmpMonitor;
import org.qmp4j.testkit.wire.RawChannel;

/** The monitors ({@code -mon}, {@code -qmp}) and consoles of a machine, each on the socket of a chardev. */
public final class Sockets {

    private static final int OVERSIZED = 17 << 20;

    private final Chardevs chardevs;
    private final List<Suboptions> plans = new ArrayList<>();
    private final Map<String, QmpMonitor> monitors = new LinkedHashMap<>();
    private boolean silent;

    Sockets(CommandLine line, Chardevs chardevs) throws StartFailure {
        this.chardevs = chardevs;
        for (CommandLine.Option option : line.options("mon")) {
            Suboptions monitor = option.suboptions("chardev");
            if (chardevs.find(monitor.get("chardev")).isEmpty()) {
                throw option.refused("chardev \"" + monitor.get("chardev") + "\" not found");
            }
            plans.add(monitor);
        }
        for (int i = 0; i < line.options("qmp").size(); i++) {
            plans.add(Suboptions.parse("chardev=compat_monitor" + i + ",mode=control", "chardev"));
        }
        chardevs.connectedIf(this::isConnected);
    }

    /** Lets no monitor greet; before it starts. */
    public void silence() {
        silent = true;
    }

    private boolean isConnected(Chardev chardev) {
        QmpMonitor monitor = monitors.get(chardev.id());
        return monitor != null && monitor.connected();
    }

    void start(Board board, BooleanSupplier running, Consumer<String> exit) throws IOException {
        for (Suboptions plan : plans) {
            String id = plan.get("chardev");
            Endpoint endpoint = endpoint(id);
            if (plan.get("mode").equals("control") && endpoint != null) {
                monitors.put(id, monitor(board, plan.isOn("pretty"), endpoint, () -> exit.accept(id)));
            }
        }
        for (Chardev chardev : chardevs.all()) {
            Endpoint endpoint = chardev.endpoint();
            if (endpoint != null && !monitors.containsKey(chardev.id())) {
                console(chardev, endpoint, running);
            }
        }
        for (QmpMonitor monitor : monitors.values()) {
            monitor.start();
        }
    }

    private @Nullable Endpoint endpoint(String id) {
        return chardevs.find(id).map(Chardev::endpoint).orElse(null);
    }

    private QmpMonitor monitor(Board board, boolean pretty, Endpoint endpoint, Runnable exit) {
        Faults faults = new Faults();
        if (silent) {
            faults.add(Fault.NO_GREETING);
        }
        if (pretty) {
            faults.add(Fault.PRETTY_OUTPUT);
        }
        MonitorPlan plan = new MonitorPlan(
                "fake-qemu",
                board.machine().identity().versionJson(),
                List.of("oob"),
                board.machine()::handler,
                faults,
                OVERSIZED,
                board::emit,
                exit);
        return new QmpMonitor(plan, board.lane(), new Journal(), endpoint, () -> {});
    }

    private void console(Chardev chardev, Endpoint endpoint, BooleanSupplier running) {
        if (chardevs.serial().filter(chardev::equals).isPresent()) {
            new SerialConsole(endpoint, running).start();
        } else {
            new RawChannel("fake-channel", endpoint, new byte[0], (channel, bytes) -> {}).start();
        }
    }

    void emit(Event event) {
        monitors.values().forEach(monitor -> monitor.emit(event));
    }

    /** Waits, though not for ever, until all but one monitor have written what they have to. */
    public boolean flush(String except, long millis) {
        List<QmpMonitor> others = monitors.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(except))
                .map(Map.Entry::getValue)
                .toList();
        CountDownLatch written = new CountDownLatch(others.size());
        others.forEach(monitor -> monitor.afterOutput(written::countDown));
        try {
            return written.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Removes the sockets; connections stay. */
    public void unlisten() {
        chardevs.all().stream().map(Chardev::endpoint).forEach(Sockets::close);
    }

    /** Closes everything. */
    public void close() {
        unlisten();
        monitors.values().forEach(Sockets::close);
    }

    private static void close(@Nullable AutoCloseable socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (Exception e) {
            System.err.println("qemu-system-x86_64: a socket could not be removed: " + e);
        }
    }
}
