package org.qmp4j.testkit.wire;

/** Starts the daemon threads of one fake, named after it. */
final class Daemons {

    private final String name;

    Daemons(String name) {
        this.name = name;
    }

    Thread start(String role, Runnable work) {
        Thread thread = make(role, work);
        thread.start();
        return thread;
    }

    Thread make(String role, Runnable work) {
        Thread thread = new Thread(work, name + "-" + role);
        thread.setDaemon(true);
        return thread;
    }
}
