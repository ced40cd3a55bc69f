package org.qmp4j.testkit.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a fake does about one command. Made by the static methods. */
public sealed interface Answer {

    /** Success: {@code {"return": json, "id": …}}. */
    static Answer value(String json) {
        return new Value(Json.parse(json));
    }

    /** Success with a tree. */
    static Answer value(JsonNode json) {
        return new Value(json);
    }

    /** Success with the empty object, the answer of most commands. */
    static Answer done() {
        return value("{}");
    }

    /** Failure: {@code {"id": …, "error": {"class": …, "desc": …}}}. */
    static Answer error(String errorClass, String desc) {
        return new Failure(errorClass, desc);
    }

    /** Failure of class GenericError. */
    static Answer error(String desc) {
        return error("GenericError", desc);
    }

    /**
     * No answer for now. An in-band command keeps the in-band lane busy meanwhile, as a slow command does in QEMU; it is
     * answered by {@code release(name)} or {@code answer(command, json)} of the fake.
     */
    static Answer withheld() {
        return new Withheld();
    }

    /** These events first, then the answer. */
    static Answer eventsThen(List<Event> events, Answer answer) {
        return new EventsThen(List.copyOf(events), answer);
    }

    /** This event first, then the answer. */
    static Answer eventThen(Event event, Answer answer) {
        return eventsThen(List.of(event), answer);
    }

    /** The connection is closed instead of an answer. */
    static Answer closed() {
        return new Closed();
    }

    /** These very bytes, and nothing else: no id, no line end is added. */
    static Answer raw(byte[] bytes) {
        return new Raw(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** The answer, and then the end of the fake: every connection and the socket go, as after {@code quit}. */
    static Answer thenExit(Answer answer) {
        return new ThenExit(answer);
    }

    /** No answer at all, and the lane goes on; what a guest agent does with commands without success response. */
    static Answer nothing() {
        return new Raw("");
    }

    /** See {@link Answer#value(String)}. */
    record Value(JsonNode json) implements Answer {}

    /** See {@link Answer#error(String, String)}. */
    record Failure(String errorClass, String desc) implements Answer {}

    /** See {@link Answer#withheld()}. */
    record Withheld() implements Answer {}

    /** See {@link Answer#eventsThen}. */
    record EventsThen(List<Event> events, Answer answer) implements Answer {}

    /** See {@link Answer#closed()}. */
    record Closed() implements Answer {}

    /** See {@link Answer#raw(byte[])}; one char per byte. */
    record Raw(String latin1) implements Answer {}

    /** See {@link Answer#thenExit}. */
    record ThenExit(Answer answer) implements Answer {}
}
