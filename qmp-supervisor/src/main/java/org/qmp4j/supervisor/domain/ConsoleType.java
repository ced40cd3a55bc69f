package org.qmp4j.supervisor.domain;

/** What a console is for the guest: the type of its {@code <target>}. */
public enum ConsoleType {
    /** The first serial port, seen as a console. */
    SERIAL("serial"),
    VIRTIO("virtio");

    private final String id;

    ConsoleType(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }
}
