package org.qmp4j.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Faults;

/**
 * What all the monitors of one fake have in common.
 *
 * @param name the fake's name; its threads are named after it
 * @param version the value of "version" in the greeting
 * @param capabilities what the greeting offers
 * @param handlers the handler of a command, or null where there is no such command
 * @param faults what is wrong at the moment
 * @param oversizedBytes length of the replies under {@code OVERSIZED_REPLY}
 * @param events emits an event on every monitor of the fake
 * @param exit run after the last words of an answer that ends the process
 */
public record MonitorPlan(
        String name,
        JsonNode version,
        List<String> capabilities,
        Function<String, @Nullable CommandHandler> handlers,
        Faults faults,
        int oversizedBytes,
        Consumer<Event> events,
        Runnable exit) {}
