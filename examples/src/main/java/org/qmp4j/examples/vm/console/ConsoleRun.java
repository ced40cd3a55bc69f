package org.qmp4j.examples.vm.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.qmp4j.examples.vm.console.ConsoleLink.End;

/** From the first byte of a console to its end, with pipes at its ends or a person at a terminal. */
public final class ConsoleRun {
    private ConsoleRun() {}

    /**
     * Between pipes: every byte is the guest's.
     *
     * @param linger how long to listen on when nothing more is typed
     */
    public static void pipes(ConsoleLink link, InputStream in, OutputStream out, Duration linger)
            throws IOException, InterruptedException {
        CompletableFuture<End> shown = link.show(out);
        End first = first(shown, link.type(in, false));
        if (first == End.INPUT) {
            CompletableFuture<End> rest =
                    shown.copy().completeOnTimeout(End.INPUT, linger.toMillis(), TimeUnit.MILLISECONDS);
            first(rest, rest);
        }
    }

    /** With a person, whose Ctrl-] leaves. */
    static void person(ConsoleLink link, InputStream in, OutputStream out) throws IOException, InterruptedException {
        first(link.show(out), link.type(in, true));
    }

    private static End first(CompletableFuture<End> one, CompletableFuture<End> other)
            throws IOException, InterruptedException {
        try {
            return (End) CompletableFuture.anyOf(one, other).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
