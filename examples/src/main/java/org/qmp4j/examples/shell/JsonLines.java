package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import org.qmp4j.message.QmpJson;

/** Results and events for programs: one JSON value a line, or indented ones. Safe to use from any thread. */
final class JsonLines {
    private final PrintStream out;
    private final boolean pretty;

    JsonLines(PrintStream out, boolean pretty) {
        this.out = out;
        this.pretty = pretty;
    }

    /** @return false once nobody reads any more */
    synchronized boolean print(JsonNode node) {
        out.println(pretty ? JsonPainter.indented(node, Palette.PLAIN) : QmpJson.write(node));
        return !out.checkError();
    }
}
