package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.script.Answer;

/** What is done when a guest reboots, shuts down, panics, or lets its watchdog bite: {@code -action} and its commands. */
final class Actions {

    private static final Map<String, Set<String>> CHOICES = Map.of(
            "reboot", Set.of("reset", "shutdown"),
            "shutdown", Set.of("poweroff", "pause"),
            "panic", Set.of("pause", "shutdown", "exit-failure", "none"),
            "watchdog", Set.of("reset", "shutdown", "poweroff", "pause", "debug", "none", "inject-nmi"));

    private final Map<String, String> chosen = new LinkedHashMap<>(
            Map.of("reboot", "reset", "shutdown", "poweroff", "panic", "shutdown", "watchdog", "reset"));

    Actions(Machine machine, CommandLine line) throws StartFailure {
        if (line.has("no-reboot")) {
            chosen.put("reboot", "shutdown");
        }
        if (line.has("no-shutdown")) {
            chosen.put("shutdown", "pause");
        }
        for (CommandLine.Option option : line.options("action")) {
            for (Map.Entry<String, JsonNode> entry : option.json("").properties()) {
                choose(option, entry.getKey(), entry.getValue().asText());
            }
        }
        for (CommandLine.Option option : line.options("watchdog-action")) {
            choose(option, "watchdog", option.value());
        }
        machine.put("set-action", command -> set(command.arguments()));
        machine.put("watchdog-set-action", command -> {
            chosen.put("watchdog", command.arguments().path("action").asText());
            return Answer.done();
        });
    }

    private void choose(CommandLine.Option option, String on, String what) throws StartFailure {
        Set<String> choices = CHOICES.get(on);
        if (choices == null) {
            throw option.refused("Invalid parameter '" + on + "'");
        }
        if (!choices.contains(what)) {
            throw option.refused("Parameter '" + on + "' does not accept value '" + what + "'");
        }
        chosen.put(on, what);
    }

    private Answer set(JsonNode arguments) {
        arguments
                .properties()
                .forEach(one -> chosen.put(one.getKey(), one.getValue().asText()));
        return Answer.done();
    }

    /** What is done when the guest panics: where one that is off is kept, one that panicked is kept as well. */
    String onPanic() {
        String choice = String.valueOf(chosen.get("panic"));
        return choice.equals("shutdown") && shutdownPauses() ? "pause" : choice;
    }

    boolean panicIsFailure() {
        return "exit-failure".equals(chosen.get("panic"));
    }

    String onWatchdog() {
        return String.valueOf(chosen.get("watchdog"));
    }

    boolean rebootShutsDown() {
        return "shutdown".equals(chosen.get("reboot"));
    }

    boolean shutdownPauses() {
        return "pause".equals(chosen.get("shutdown"));
    }
}
