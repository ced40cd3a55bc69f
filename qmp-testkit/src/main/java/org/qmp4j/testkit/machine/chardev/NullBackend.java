package org.qmp4j.testkit.machine.chardev;

/** Nowhere. */
record NullBackend() implements Backend {

    @Override
    public String filename() {
        return "null";
    }

    @Override
    public void write(byte[] bytes) {
        // that is what it is for
    }

    @Override
    public void close() {
        // nothing is open
    }
}
