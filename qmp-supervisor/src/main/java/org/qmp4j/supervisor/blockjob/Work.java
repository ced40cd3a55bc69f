package org.qmp4j.supervisor.blockjob;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.process.WorkingCommand;

/** What is being done to images of a domain that is stopped: how far it is, and whether it is to end. Thread safe. */
final class Work {
    private static final Pattern SHARE = Pattern.compile("\\((\\d{1,3}\\.\\d{1,2})/100%\\)");

    private final long size;
    private final Ending ending;
    private volatile double share;

    private Work(long size, Ending ending) {
        this.size = size;
        this.ending = ending;
    }

    /** @param size what all of it is, in bytes */
    Work(long size) {
        this(size, new Ending());
    }

    /** What is done before or after that, with it: to call one of the two off is to call off both. */
    Work beside(long other) {
        return new Work(other, ending);
    }

    /** What is done now; ends at once if all of it is to end. */
    void on(WorkingCommand next) {
        ending.on(next);
    }

    /** It is called off. */
    void callOff() {
        ending.callOff();
    }

    boolean isCalledOff() {
        return ending.isCalledOff();
    }

    /** What is to end, one program at a time. */
    private static final class Ending {
        private @Nullable WorkingCommand command;
        private boolean called;

        synchronized void on(WorkingCommand next) {
            command = next;
            if (called) {
                next.end();
            }
        }

        synchronized void callOff() {
            called = true;
            if (command != null) {
                command.end();
            }
        }

        synchronized boolean isCalledOff() {
            return called;
        }
    }

    /** What the program says of itself: {@code (12.34/100%)}. */
    void told(String text) {
        Matcher said = SHARE.matcher(text);
        if (said.find()) {
            share = Double.parseDouble(said.group(1)) / 100;
        }
    }

    /** How far it is, in bytes. */
    long current() {
        return Math.round(share * size);
    }

    long total() {
        return size;
    }
}
