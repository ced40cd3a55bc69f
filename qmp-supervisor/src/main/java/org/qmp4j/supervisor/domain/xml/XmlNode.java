package org.qmp4j.supervisor.domain.xml;

/** An element that is described once, for reading, for writing, and for the list of what is supported. */
sealed interface XmlNode<T> permits XmlShape, XmlChoice {
    /** The name of the element. */
    String name();

    T read(XmlElement element);

    /** What it says of an element that may say more. */
    T readPart(XmlElement element);

    void write(T value, XmlPrinter out);

    /** Adds what it says to an element that may say more. */
    void fill(T value, XmlOutput output);
}
