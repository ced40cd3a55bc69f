package org.qmp4j.examples.vm.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.function.Supplier;
import org.qmp4j.message.QmpJson;

/** What a call says: text for people, or one line of JSON for scripts. Safe to use from any thread. */
public final class Report {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;

    public Report(PrintStream out, PrintStream err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** The result: the text, or the JSON if that was asked for. @return whether somebody still reads */
    public synchronized boolean result(Supplier<String> text, Supplier<? extends JsonNode> value) {
        out.println(json ? QmpJson.write(value.get()) : text.get());
        return !out.checkError();
    }

    /** Something for people that is no part of the result: to standard error. */
    public synchronized void note(String text) {
        if (!json) {
            err.println("vm: " + text);
        }
    }

    /** Where it failed, for those who look for a fault in this program. */
    public synchronized void trace(Throwable problem) {
        problem.printStackTrace(err);
    }

    /** Why it failed: to standard error, as a line or as JSON. */
    public synchronized void trouble(Trouble trouble) {
        err.println(json ? QmpJson.write(trouble.json()) : "vm: " + trouble.line());
    }
}
