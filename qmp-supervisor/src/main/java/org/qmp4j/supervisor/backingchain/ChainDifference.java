package org.qmp4j.supervisor.backingchain;

/**
 * Where the three accounts of an image differ first.
 *
 * @param what {@code path}, {@code format}, {@code backing} or {@code size}
 * @param definition what the XML says; empty when it says nothing of it
 * @param header what the images say: of its path and format the image above it, of all else itself; empty when they say nothing
 * @param graph what the QEMU that runs says; empty when none does
 */
public record ChainDifference(String what, String definition, String header, String graph) {
    @Override
    public String toString() {
        return what + ": the definition says " + said(definition) + ", the images say " + said(header)
                + (graph.isEmpty() ? "" : ", QEMU says " + said(graph));
    }

    private static String said(String text) {
        return text.isEmpty() ? "nothing" : "'" + text + "'";
    }
}
