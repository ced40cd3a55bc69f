package org.qmp4j.supervisor.error;

/**
 * One item of a proof that did not agree.
 *
 * @param item the name of the item, such as {@code start-ticks}
 * @param expected what the record says
 * @param found what was seen, or {@code nothing}
 */
public record ProofDisagreement(String item, String expected, String found) {
    @Override
    public String toString() {
        return item + ": expected " + expected + ", found " + found;
    }
}
