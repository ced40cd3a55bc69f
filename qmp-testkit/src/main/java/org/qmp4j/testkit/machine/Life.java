package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;

/** A machine's run state, from its start to {@code quit}, and every way from one state to another. */
public final class Life {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Machine machine;
    private final Actions actions;
    private final List<Runnable> atRun = new ArrayList<>();
    private final List<Runnable> atReset = new ArrayList<>();
    private RunState state;
    private RunState beforeMigration = RunState.PRELAUNCH;
    private boolean autostart;

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
        machine.put("system_reset", command -> reset());
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
        return new Event("SHUTDOWN", because(reason));
    }

    private static ObjectNode because(String reason) {
        return NODES.objectNode().put("guest", false).put("reason", reason);
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
        if (state != RunState.RUNNING) {
            state = RunState.RUNNING;
            atRun.forEach(Runnable::run);
            machine.emit(Event.of("RESUME"));
        }
    }

    private synchronized Answer stop() {
        if (state == RunState.INMIGRATE) {
            autostart = false;
        }
        halt(RunState.PAUSED);
        return Answer.done();
    }

    private void halt(RunState next) {
        if (state == RunState.RUNNING) {
            state = next;
            machine.emit(Event.of("STOP"));
        }
    }

    private synchronized Answer reset() {
        String reason = "host-qmp-system-reset";
        if (!actions.rebootShutsDown()) {
            if (state != RunState.RUNNING && state != RunState.INMIGRATE && state != RunState.FINISH_MIGRATE) {
                state = RunState.PRELAUNCH;
            }
            atReset.forEach(machine.loop()::execute);
            return Answer.eventThen(new Event("RESET", because(reason)), Answer.done());
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

    /** Stops because a disk failed, if it runs. */
    public synchronized void ioError() {
        halt(RunState.IO_ERROR);
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
