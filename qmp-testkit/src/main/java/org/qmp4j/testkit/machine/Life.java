package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;

/** A machine's run state, from its start to {@code quit}, and every way from one state to another. */
public final class Life {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Why a machine goes whose guest panicked. */
    static final String PANIC = "guest-panic";

    private final Machine machine;
    private final Actions actions;
    private final List<Runnable> atRun = new ArrayList<>();
    private final List<Runnable> atReset = new ArrayList<>();
    private RunState state;
    private RunState beforeMigration = RunState.PRELAUNCH;
    private boolean autostart;
    private boolean asleep;
    private Consumer<Boolean> end = failure -> {};

    /** A machine that runs already, or waits: in prelaunch, for another machine, or for its making. */
    public Life(Machine machine, CommandLine line) throws StartFailure {
        this.machine = machine;
        actions = new Actions(machine, line);
        autostart = !line.has("S");
        boolean preconfig = line.has("preconfig");
        if (line.has("incoming")) {
            state = RunState.INMIGRATE;
        } else {
            state = autostart && !preconfig ? RunState.RUNNING : RunState.PRELAUNCH;
        }
        if (preconfig) {
            machine.allowOnly(Preconfig.allowed());
        }
        machine.put("query-status", command -> status());
        machine.put("cont", command -> cont());
        machine.put("stop", command -> stop());
        machine.put("system_reset", command -> reset("host-qmp-system-reset"));
        machine.put("system_powerdown", command -> Answer.eventThen(Event.of("POWERDOWN"), Answer.done()));
        machine.put("x-exit-preconfig", command -> exitPreconfig());
        machine.put("quit", command -> Answer.thenExit(Answer.eventThen(shutdown("host-qmp-quit"), Answer.done())));
    }

    /** What is done each time the guest begins to run, and what after the reply to each reset; told before either. */
    public synchronized void follow(Runnable run, Runnable reset) {
        atRun.add(run);
        atReset.add(reset);
    }

    /** The event with which a process says good-bye. */
    public static Event shutdown(String reason) {
        return new Event("SHUTDOWN", because(false, reason));
    }

    private static ObjectNode because(boolean guest, String reason) {
        return NODES.objectNode().put("guest", guest).put("reason", reason);
    }

    /** What ends the process, with an error or without; told before anything can. */
    public synchronized void endBy(Consumer<Boolean> exit) {
        end = exit;
    }

    Actions actions() {
        return actions;
    }

    /** True while the guest's processors run. */
    public synchronized boolean running() {
        return state == RunState.RUNNING;
    }

    /** The state now. */
    public synchronized RunState state() {
        return state;
    }

    private synchronized Answer status() {
        ObjectNode status = NODES.objectNode().put("status", state.word());
        if (machine.schema().version() == QemuVersion.V7_2) {
            status.put("singlestep", false);
        }
        return Answer.value(status.put("running", state == RunState.RUNNING));
    }

    private synchronized Answer cont() {
        switch (state) {
            case FINISH_MIGRATE -> {
                return Answer.error("Migration is not finalized yet");
            }
            case SHUTDOWN -> {
                return Answer.error("Resetting the Virtual Machine is required");
            }
            case INMIGRATE -> autostart = true;
            default -> run();
        }
        return Answer.done();
    }

    private void run() {
        if (state != RunState.RUNNING && state != RunState.SUSPENDED) {
            state = asleep ? RunState.SUSPENDED : RunState.RUNNING;
            atRun.forEach(Runnable::run);
            machine.emit(Event.of("RESUME"));
        }
    }

    private synchronized Answer stop() {
        if (state == RunState.INMIGRATE) {
            autostart = false;
        }
        // 7.2 does not stop what sleeps
        if (state == RunState.SUSPENDED && machine.schema().version() != QemuVersion.V7_2) {
            state = RunState.RUNNING;
        }
        halt(RunState.PAUSED);
        return Answer.done();
    }

    /** Stops in this state, if it runs. */
    synchronized void halt(RunState next) {
        if (state == RunState.RUNNING) {
            state = next;
            machine.emit(Event.of("STOP"));
        }
    }

    /** The guest falls asleep: it does not run, and is not stopped. */
    synchronized void sleep() {
        asleep = true;
        state = RunState.SUSPENDED;
        machine.emit(Event.of("SUSPEND"));
    }

    /** The guest is woken; false if it does not sleep. */
    synchronized boolean wake() {
        if (state != RunState.SUSPENDED) {
            return false;
        }
        asleep = false;
        state = RunState.RUNNING;
        machine.emit(Event.of("WAKEUP"));
        return true;
    }

    /** The guest switches off, or is switched off for its sake. */
    synchronized void powerOff(String reason) {
        machine.emit("SHUTDOWN", because(true, reason));
        if (actions.shutdownPauses()) {
            halt(RunState.SHUTDOWN);
        } else {
            end.accept(reason.equals(PANIC) && actions.panicIsFailure());
        }
    }

    /** The guest reboots, or is rebooted for its sake. */
    synchronized void reboot() {
        if (actions.rebootShutsDown()) {
            powerOff("guest-reset");
        } else {
            machine.emit("RESET", because(true, "guest-reset"));
            atReset.forEach(Runnable::run);
        }
    }

    /** The end without a word. */
    synchronized void vanish() {
        end.accept(false);
    }

    private synchronized Answer reset(String reason) {
        if (!actions.rebootShutsDown()) {
            asleep = false;
            if (state != RunState.RUNNING && state != RunState.INMIGRATE && state != RunState.FINISH_MIGRATE) {
                state = RunState.PRELAUNCH;
            }
            atReset.forEach(machine.loop()::execute);
            return Answer.eventThen(new Event("RESET", because(false, reason)), Answer.done());
        }
        if (!actions.shutdownPauses()) {
            return Answer.thenExit(Answer.eventThen(shutdown(reason), Answer.done()));
        }
        machine.emit(shutdown(reason));
        halt(RunState.SHUTDOWN);
        return Answer.done();
    }

    private synchronized Answer exitPreconfig() {
        if (!machine.allowAll()) {
            return Answer.error("The command is permitted only before machine initialization");
        }
        if (autostart && state == RunState.PRELAUNCH) {
            run();
        }
        return Answer.done();
    }

    /** Stops for the last step of a migration. */
    public synchronized void leave() {
        beforeMigration = state;
        halt(RunState.FINISH_MIGRATE);
        state = RunState.FINISH_MIGRATE;
    }

    /** It has gone to another QEMU. */
    public synchronized void gone() {
        state = RunState.POSTMIGRATE;
    }

    /** It did not go after all, and does on as before; 7.2 forgets what it was if it did not run. */
    public synchronized void stay() {
        if (state != RunState.FINISH_MIGRATE) {
            return;
        }
        if (beforeMigration == RunState.RUNNING) {
            run();
        } else {
            state = machine.schema().version() == QemuVersion.V7_2 ? RunState.POSTMIGRATE : beforeMigration;
        }
    }

    /** What it was before it was stopped for a migration. */
    public synchronized RunState beforeMigration() {
        return beforeMigration;
    }

    /** A machine has come that was in this state where it came from. */
    public synchronized void arrive(RunState origin) {
        if (origin != RunState.RUNNING) {
            state = origin;
        } else if (autostart) {
            run();
        } else {
            state = RunState.PAUSED;
        }
    }
}
