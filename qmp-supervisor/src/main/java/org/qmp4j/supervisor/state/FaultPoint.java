package org.qmp4j.supervisor.state;

/** Is told of every place where the death of this JVM leaves an operation half done. For tests, which die there. */
@FunctionalInterface
public interface FaultPoint {
    /** Nobody is told. */
    FaultPoint NONE = name -> {};

    /**
     * An operation has come to that place.
     *
     * @param name operation and place, such as {@code start/spawned}
     */
    void reached(String name);
}
