package org.qmp4j.supervisor.genid;

/** What a row of the table says about an id that this library makes. */
public enum GenIdChoice {
    /** The guest keeps the id that it had last. */
    KEEP,
    /** The guest gets an id that no guest had before. */
    NEW
}
