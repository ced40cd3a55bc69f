package org.qmp4j.testkit.board;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.machine.Guest;
import org.qmp4j.testkit.machine.Life;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.MachineIdentity;
import org.qmp4j.testkit.machine.MainLoop;
import org.qmp4j.testkit.machine.Questions;
import org.qmp4j.testkit.machine.block.BlockGraph;
import org.qmp4j.testkit.machine.chardev.Chardevs;
import org.qmp4j.testkit.machine.descriptor.Descriptors;
import org.qmp4j.testkit.machine.device.Devices;
import org.qmp4j.testkit.machine.display.Display;
import org.qmp4j.testkit.machine.job.Jobs;
import org.qmp4j.testkit.machine.migration.Migration;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.wire.InBandLane;

/** One machine with all its parts, made in the order in which QEMU makes them. */
public final class Board implements AutoCloseable {

    private final InBandLane lane = new InBandLane("fake-qemu");
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final Machine machine;
    private final Life life;
    private final Chardevs chardevs;
    private final Sockets sockets;
    private final Display display;
    private final Migration migration;
    private final Guest guest;
    private final Descriptors descriptors;
    private volatile Consumer<String> death = text -> {};

    /**
     * Makes what the command line asks for.
     *
     * @throws StartFailure if QEMU would not start
     */
    public Board(CommandLine line, QemuVersion version) throws StartFailure {
        RunWith.check(line, version);
        machine = new Machine(identity(line, version), mainLoop(lane), this::emit);
        try {
            life = new Life(machine, line);
            new Questions(machine, line);
            chardevs = new Chardevs(machine, line);
            sockets = new Sockets(line, chardevs);
            descriptors = new Descriptors(machine, line, life::running);
            BlockGraph blocks = new BlockGraph(machine, line, new Jobs(machine), descriptors::file);
            Devices devices = new Devices(machine, line, life, chardevs, blocks);
            guest = new Guest(machine, line, life, hardware(devices, blocks));
            display = new Display(machine, line, devices);
            sockets.alsoClose(display);
            migration = new Migration(machine, line, life, text -> death.accept(text));
        } catch (StartFailure e) {
            lane.close();
            throw e;
        }
    }

    private static MainLoop mainLoop(InBandLane lane) {
        return new MainLoop() {
            @Override
            public void execute(Runnable work) {
                lane.execute(work);
            }

            @Override
            public void schedule(Duration delay, Runnable work) {
                lane.schedule(delay, work);
            }
        };
    }

    private static Guest.Hardware hardware(Devices devices, BlockGraph blocks) {
        return new Guest.Hardware() {
            @Override
            public boolean has(String driver) {
                return devices.hasType(driver);
            }

            @Override
            public boolean hasDisk() {
                return blocks.hasDisk();
            }

            @Override
            public Optional<ObjectNode> write() {
                return blocks.write();
            }
        };
    }

    private static MachineIdentity identity(CommandLine line, QemuVersion version) throws StartFailure {
        MachineIdentity nobody = MachineIdentity.anonymous(version);
        String uuid = line.last("uuid");
        String name = Suboptions.parse(line.last("name"), "guest").get("guest");
        if (uuid.isEmpty()) {
            return new MachineIdentity(version, name, nobody.uuid());
        }
        try {
            return new MachineIdentity(version, name, UUID.fromString(uuid).toString());
        } catch (IllegalArgumentException e) {
            throw StartFailure.of("uuid", uuid, "failed to parse UUID string: wrong format");
        }
    }

    /** Its commands and events. */
    public Machine machine() {
        return machine;
    }

    /** Its main loop, for monitors to run their commands on. */
    public InBandLane lane() {
        return lane;
    }

    /** Its run state. */
    public Life life() {
        return life;
    }

    /** Its chardevs. */
    public Chardevs chardevs() {
        return chardevs;
    }

    /** Its monitors and consoles. */
    public Sockets sockets() {
        return sockets;
    }

    /** Lets every monitor of the command line receive descriptors; before they are served. */
    public void receiveDescriptors() {
        sockets.receiveDescriptors();
    }

    /** Its guest. */
    public Guest guest() {
        return guest;
    }

    /** What was passed to it. */
    public Descriptors descriptors() {
        return descriptors;
    }

    /** Who gets its events besides the monitors of its command line. */
    public void addListener(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /** Emits an event on every monitor. */
    public void emit(Event event) {
        listeners.forEach(listener -> listener.accept(event));
        sockets.emit(event);
    }

    /**
     * Serves every socket of the command line.
     *
     * @param exit run after the last words of a {@code quit}; gets the chardev of the monitor that it came by; empty if the
     *     guest ends it
     * @param died run when QEMU would end with an error; gets what it says, empty if nothing
     */
    public void start(Consumer<String> exit, Consumer<String> died) throws IOException {
        death = died;
        life.endBy(failure -> {
            if (failure) {
                died.accept("");
            } else {
                exit.accept("");
            }
        });
        sockets.start(this, life::running, exit);
        display.start();
    }

    /** Closes every connection and socket, as the end of a process does. */
    public void leave() {
        sockets.close();
        migration.close();
    }

    @Override
    public void close() {
        leave();
        lane.close();
        descriptors.close();
    }
}
