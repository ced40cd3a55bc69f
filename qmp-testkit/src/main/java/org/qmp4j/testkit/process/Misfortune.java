package org.qmp4j.testkit.process;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.qmp4j.testkit.board.Board;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;

/** Makes one {@link ProcessFault} happen to this very process. */
final class Misfortune {

    private final ProcessFault fault;
    private final Board board;

    private Misfortune(ProcessFault fault, Board board) {
        this.fault = fault;
        this.board = board;
    }

    /** Waits for its moment. */
    static void arrange(ProcessFault fault, Board board, CommandLine line) throws StartFailure {
        Misfortune misfortune = new Misfortune(fault, board);
        switch (fault.kind()) {
            case FAILED_START -> throw new StartFailure(fault.about());
            case SILENT_MONITOR -> board.sockets().silence();
            case KILLED_AT, STOPPED_AT -> board.addListener(misfortune::at);
            case FULL_DISK -> {
                ObjectNode data = misfortune.fullDisk(line);
                board.addListener(event -> misfortune.onResume(event, data));
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

    private void onResume(Event event, ObjectNode data) {
        if (event.name().equals("RESUME")) {
            board.machine().loop().execute(() -> {
                board.machine().emit("BLOCK_IO_ERROR", data);
                board.life().ioError();
            });
        }
    }

    /** The data of BLOCK_IO_ERROR for the first disk of the command line. */
    private ObjectNode fullDisk(CommandLine line) throws StartFailure {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("device", "");
        for (CommandLine.Option option : line.options("device")) {
            String drive = option.json("driver").path("drive").asText();
            if (!drive.isEmpty()) {
                data.put("node-name", drive);
                String id = option.json("driver").path("id").asText();
                if (board.machine().identity().version().major() > 7) {
                    data.put("qom-path", "/machine/peripheral/" + id);
                }
                break;
            }
        }
        if (board.machine().identity().version().major() > 7 && !data.has("qom-path")) {
            data.put("qom-path", "");
        }
        return data.put("operation", "write")
                .put("action", "stop")
                .put("nospace", true)
                .put("reason", "No space left on device");
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
