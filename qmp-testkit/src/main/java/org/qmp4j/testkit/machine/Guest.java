package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.GuestAct;

/** What a guest does of its own accord, and what comes of it by the machine's actions. */
public final class Guest {

    /** What a guest finds in its machine. */
    public interface Hardware {
        /** Whether there is a device of this type. */
        boolean has(String driver);

        /** Whether there is a disk. */
        boolean hasDisk();

        /** Writes to the first disk; the data of BLOCK_IO_ERROR if that fails. */
        Optional<ObjectNode> write();
    }

    private final Machine machine;
    private final Life life;
    private final Actions actions;
    private final Hardware hardware;
    private boolean writes;
    private final String type;

    /**
     * The guest of a machine.
     *
     * @param hardware what the guest finds there
     */
    public Guest(Machine machine, CommandLine line, Life life, Hardware hardware) {
        this.machine = machine;
        this.life = life;
        this.hardware = hardware;
        actions = life.actions();
        type = MachineType.of(line, machine.schema().version());
        // a write that failed is tried again when the machine goes on; a reset forgets it
        life.follow(() -> machine.loop().execute(this::writeAgain), () -> writes = false);
        machine.put("system_wakeup", command -> wakeUp());
    }

    private Answer wakeUp() {
        if (type.equals("none")) {
            return Answer.error("wake-up from suspend is not supported by this guest");
        }
        return life.wake() ? Answer.done() : Answer.error("Unable to wake up: guest is not in suspended state");
    }

    /**
     * Does it between two commands.
     *
     * @throws IllegalStateException if the guest does not run, or the machine lacks a device for this
     */
    public void act(GuestAct act) {
        if (!life.running()) {
            throw new IllegalStateException("a guest that does not run does nothing: its state is "
                    + life.state().word());
        }
        check(act);
        machine.loop().execute(() -> {
            if (life.running()) {
                perform(act);
            }
        });
    }

    private void check(GuestAct act) {
        boolean panics = act == GuestAct.PANIC || act == GuestAct.CRASH_LOADED;
        if (panics && !hardware.has("pvpanic") && !hardware.has("pvpanic-pci")) {
            throw new IllegalStateException("QEMU learns of a panic by a device alone: add -device pvpanic");
        }
        if (act == GuestAct.DISK_WRITE && !hasDisk()) {
            throw new IllegalStateException("this machine has no disk to write to");
        }
        boolean watched = hardware.has("ib700") || hardware.has("i6300esb");
        if (act == GuestAct.WATCHDOG && !watched) {
            throw new IllegalStateException(
                    "this machine has no watchdog that the fake knows: add -device ib700 or i6300esb");
        }
    }

    /** Whether the guest has a disk to write to. */
    public boolean hasDisk() {
        return hardware.hasDisk();
    }

    private void perform(GuestAct act) {
        switch (act) {
            case PANIC -> panic();
            case CRASH_LOADED -> machine.emit("GUEST_CRASHLOADED", action("run"));
            case WATCHDOG -> bite();
            case SHUTDOWN -> life.powerOff("guest-shutdown");
            case RESET -> life.reboot();
            case DISK_WRITE -> write();
            case SUSPEND -> life.sleep();
            case SUSPEND_TO_DISK -> {
                machine.emit(Event.of("SUSPEND_DISK"));
                life.powerOff("guest-shutdown");
            }
        }
    }

    private void write() {
        hardware.write()
                .ifPresentOrElse(
                        error -> {
                            writes = true;
                            machine.emit("BLOCK_IO_ERROR", error);
                            life.halt(RunState.IO_ERROR);
                        },
                        () -> writes = false);
    }

    private void writeAgain() {
        if (writes && life.running()) {
            write();
        }
    }

    private static ObjectNode action(String what) {
        return JsonNodeFactory.instance.objectNode().put("action", what);
    }

    private void panic() {
        switch (actions.onPanic()) {
            case "none" -> machine.emit("GUEST_PANICKED", action("run"));
            case "pause" -> {
                machine.emit("GUEST_PANICKED", action("pause"));
                life.halt(RunState.GUEST_PANICKED);
            }
            default -> {
                machine.emit("GUEST_PANICKED", action("poweroff"));
                life.powerOff(Life.PANIC);
            }
        }
    }

    private void bite() {
        String action = actions.onWatchdog();
        machine.emit("WATCHDOG", action(action));
        switch (action) {
            case "reset" -> life.reboot();
            case "shutdown" -> machine.emit(Event.of("POWERDOWN"));
            case "poweroff" -> life.vanish();
            case "pause" -> life.halt(RunState.WATCHDOG);
            default -> {
                // debug, none and inject-nmi: nothing that a monitor sees
            }
        }
    }
}
