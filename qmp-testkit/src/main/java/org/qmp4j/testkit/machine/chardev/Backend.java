package org.qmp4j.testkit.machine.chardev;

import java.util.function.Consumer;

/** The host's side of a chardev. */
interface Backend extends AutoCloseable {

    /** A backend that is open cannot be made of this. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String words) {
            super(words);
        }

        /** QEMU's words. */
        String words() {
            return String.valueOf(getMessage());
        }
    }

    /** What query-chardev calls it. */
    String filename();

    /** The word for its kind. */
    default String kind() {
        return filename();
    }

    /** Takes what the guest wrote. */
    void write(byte[] bytes);

    /** Who gets what comes from the host. */
    default void input(Consumer<byte[]> consumer) {
        // most have nothing to say
    }

    /** Whether its connection can be cut by yank. */
    default boolean canBeYanked() {
        return false;
    }

    /** Cuts its connection. */
    default void cut() {
        // most have none
    }

    /** Listens no more, though connections stay. */
    default void unlisten() {
        // most do not listen
    }

    @Override
    void close();
}
