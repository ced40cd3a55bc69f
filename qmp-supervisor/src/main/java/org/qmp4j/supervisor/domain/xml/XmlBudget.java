package org.qmp4j.supervisor.domain.xml;

/**
 * How much of a text is looked at before it is refused; all of it is checked while parsing, before any meaning is given.
 *
 * @param characters longest text, in characters
 * @param elements most elements
 * @param depth deepest nesting
 */
public record XmlBudget(int characters, int elements, int depth) {
    /** Far above any real domain: a million characters, ten thousand elements, and as deep as a disk of 200 images is, each in another. */
    public static final XmlBudget DEFAULT = new XmlBudget(1 << 20, 10_000, 256);
}
