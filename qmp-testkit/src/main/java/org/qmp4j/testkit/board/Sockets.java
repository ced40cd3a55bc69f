package org.qmp4j.testkit.board;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** The monitors ({@code -mon}, {@code -qmp}) and consoles of a machine, each on the socket of a chardev. */
public final class Sockets {

    private static final int OVERSIZED = 17 << 20;

    private final Chardevs chardevs;
    private final List<Suboptions> plans = new ArrayList<>();
    private final List<AutoCloseable> others = new CopyOnWriteArrayList<>();
    private final Map<String, QmpMonitor> monitors = new LinkedHashMap<>();
    private boolean silent;
    private boolean receiving;

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
    }

    /** Lets no monitor greet; before it starts. */
    public void silence() {
        silent = true;
    }

    /** Lets every monitor receive descriptors; before it starts. */
    void receiveDescriptors() {
        receiving = true;
    }

    void start(Board board, BooleanSupplier running, Consumer<String> exit) throws IOException {
        for (Suboptions plan : plans) {
            Chardev chardev = chardevs.find(plan.get("chardev")).orElseThrow();
            Endpoint endpoint = chardev.endpoint();
            if (plan.get("mode").equals("control") && endpoint != null) {
                String id = chardev.id();
                QmpMonitor monitor = monitor(board, plan.isOn("pretty"), endpoint, () -> exit.accept(id));
                monitors.put(id, monitor);
                chardev.connectedIf(monitor::connected);
            }
        }
        chardevs.serial().ifPresent(port -> new SerialConsole(port, running).start());
        for (QmpMonitor monitor : monitors.values()) {
            monitor.start();
        }
    }

    private QmpMonitor monitor(Board board, boolean pretty, Endpoint endpoint, Runnable exit) {
        Faults faults = new Faults();
        if (silent) {
            faults.add(Fault.NO_GREETING);
        }
        if (pretty) {
            faults.add(Fault.PRETTY_OUTPUT);
        }
        Passed passed = new Passed();
        MonitorPlan plan = new MonitorPlan(
                "fake-qemu",
                board.machine().identity().versionJson(),
                List.of("oob"),
                name -> board.descriptors().from(passed, board.machine().handler(name)),
                faults,
                OVERSIZED,
                board::emit,
                exit);
        QmpMonitor monitor = new QmpMonitor(plan, board.lane(), new Journal(), endpoint, () -> {});
        if (receiving) {
            monitor.receiveDescriptors();
        }
        passed.set(monitor);
        return monitor;
    }

    /** Something else is closed with them. */
    void alsoClose(AutoCloseable other) {
        others.add(other);
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
        chardevs.unlisten();
    }

    /** Closes everything. */
    public void close() {
        chardevs.close();
        others.forEach(Sockets::close);
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
