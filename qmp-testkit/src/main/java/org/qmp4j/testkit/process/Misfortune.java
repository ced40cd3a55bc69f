package org.qmp4j.testkit.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.qmp4j.testkit.board.Board;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.GuestAct;

/** Makes one {@link ProcessFault} happen to this very process. */
final class Misfortune {

    private final ProcessFault fault;
    private final Board board;
    private final AtomicBoolean done = new AtomicBoolean();

    private Misfortune(ProcessFault fault, Board board) {
        this.fault = fault;
        this.board = board;
    }

    /** Waits for its moment. */
    static void arrange(ProcessFault fault, Board board) throws StartFailure {
        Misfortune misfortune = new Misfortune(fault, board);
        switch (fault.kind()) {
            case FAILED_START -> throw new StartFailure(fault.about());
            case SILENT_MONITOR -> board.sockets().silence();
            case KILLED_AT, STOPPED_AT -> board.addListener(misfortune::at);
            case GUEST -> board.addListener(misfortune::onFirstResume);
            case FULL_DISK -> {
                if (!board.guest().hasDisk()) {
                    throw new StartFailure("a full disk needs a guest that has one");
                }
                board.machine().space().fill(Path.of("/"));
                board.addListener(misfortune::onResume);
            }
            default -> board.machine().around(misfortune::around);
        }
    }

    private CommandHandler around(CommandHandler handler) {
        return command -> handle(handler, command);
    }

    private Answer handle(CommandHandler handler, Command command) {
        boolean meant = fault.about().equals(command.name());
        switch (fault.kind()) {
            case LATE_REPLIES -> sleep(Long.parseLong(fault.about()));
            case KILLED_BEFORE, STOPPED_BEFORE -> signalIf(meant);
            default -> {
                Answer answer = handler.handle(command);
                signalIf(meant);
                return answer;
            }
        }
        return handler.handle(command);
    }

    private void at(Event event) {
        signalIf(fault.about().equals(event.name()));
    }

    private void onFirstResume(Event event) {
        if (event.name().equals("RESUME") && !done.getAndSet(true)) {
            board.guest().act(GuestAct.valueOf(fault.about()));
        }
    }

    private void onResume(Event event) {
        if (event.name().equals("RESUME")) {
            board.guest().act(GuestAct.DISK_WRITE);
        }
    }

    private void signalIf(boolean meant) {
        if (!meant) {
            return;
        }
        String signal = fault.kind().name().startsWith("KILLED") ? "-KILL" : "-STOP";
        try {
            // the shell's own kill: a program of that name is not everywhere
            String pid = String.valueOf(ProcessHandle.current().pid());
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill " + signal + " " + pid).start();
            kill.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("the fake could not send itself " + signal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
