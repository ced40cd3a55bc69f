package org.qmp4j.supervisor.domain.xml;

import java.util.List;

/** What of libvirt's domain XML is understood: the very descriptions by which it is read and written, as a list for people. */
public final class XmlSupport {
    private XmlSupport() {}

    /** What is done with something that the XML says. */
    public enum Status {
        /** It decides what the guest is. */
        SUPPORTED,
        /** Its form is looked at, and it is written as it was read; no command line says it. */
        KEPT,
        /** It is known, and refused with its line. */
        REFUSED
    }

    /**
     * A section of formatdomain.
     *
     * @param title of the section
     * @param rows what may be said, in the order in which it is written
     */
    public record Section(String title, List<Row> rows) {
        /** Holds a copy of the rows. */
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One thing that may be said.
     *
     * @param element the way to it, such as {@code disk/driver}; a word in capitals stands for several elements
     * @param part {@code @name} for an attribute, {@code text()} for the text, empty for the element itself
     * @param values what may be there
     * @param status what is done with it
     * @param note when it may be there, or why it is refused; may be empty
     */
    public record Row(String element, String part, String values, Status status, String note) {
        /** The way to it with its part, such as {@code disk/driver/@cache}. */
        public String place() {
            return part.isEmpty() ? element : element + "/" + part;
        }

        /** The same with something to add. */
        public Row noting(String more) {
            return new Row(element, part, values, status, note.isEmpty() ? more : note + "; " + more);
        }
    }

    /** All that is known, by section. What is in none of them is refused as unknown, with its line. */
    public static List<Section> sections() {
        return XmlCatalogue.sections();
    }
}
