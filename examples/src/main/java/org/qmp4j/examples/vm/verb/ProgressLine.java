package org.qmp4j.examples.vm.verb;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.saveimage.SaveProgress;

/** How far a save or restore is: one line on standard error that is written over, for people alone. */
final class ProgressLine implements Consumer<SaveProgress> {
    private static final int BAR = 24;
    private static final int MIB = 20;

    private final PrintStream err;
    private final boolean shown;
    private boolean begun;

    ProgressLine(Call call) {
        this.err = call.err();
        this.shown = call.person() && !call.json();
    }

    @Override
    public synchronized void accept(SaveProgress progress) {
        if (shown) {
            begun = true;
            err.print("\r" + text(progress));
            err.flush();
        }
    }

    /** The line is over. */
    synchronized void end() {
        if (begun) {
            err.println();
            begun = false;
        }
    }

    /** More may come than was thought: it is full then. */
    static String text(SaveProgress progress) {
        String bytes = (progress.bytes() >> MIB) + " MiB";
        if (progress.total() <= 0) {
            return progress.operation() + ": " + bytes;
        }
        double share = Math.min(1.0, (double) progress.bytes() / progress.total());
        int full = (int) (share * BAR);
        return String.format(
                Locale.ROOT,
                "%s: [%s%s] %3.0f %% %s of at most %d MiB",
                progress.operation(),
                "#".repeat(full),
                ".".repeat(BAR - full),
                share * 100,
                bytes,
                progress.total() >> MIB);
    }
}
