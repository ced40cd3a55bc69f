package org.qmp4j.codec;

import com.fasterxml.jackson.databind.JsonNode;
import org.qmp4j.message.QmpGreeting;

/** One line from QEMU, told apart. Whatever the bytes were, there is a kind for them. */
public sealed interface WireMessage {
    /** The id of a reply that carries none. */
    long NO_ID = -1;

    /** The id of a reply whose id is not one of ours: no integer, or one that we never use. */
    long FOREIGN_ID = -2;

    /** The server greeting. */
    record Greeting(QmpGreeting greeting) implements WireMessage {}

    /** A success reply. */
    record Return(long id, JsonNode value) implements WireMessage {}

    /** An error reply. Without an id: QEMU could not even parse what it was sent. */
    record Failure(long id, String errorClass, String description) implements WireMessage {}

    /** An event; the whole line is kept, checked to be well-formed. */
    record Event(String name, long seconds, long micros, byte[] wire) implements WireMessage {}

    /** Not a QMP message; the evidence is the start of it, printable. */
    record Malformed(String problem, String evidence) implements WireMessage {}
}
