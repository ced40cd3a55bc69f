package org.qmp4j.supervisor.domain.xml;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.DomainXmlException;

/**
 * How a part of the model is written as an element: said once, and used for reading, for writing, and for the list of what is
 * supported. What no field of it knows is refused, with its line.
 *
 * @param name of the element
 * @param make the part, from what the fields have read; an {@link IllegalArgumentException} of it gets the place of the element
 * @param fields in the order in which they are written
 * @param kept whether nothing is done with it but to write it as it was read
 */
record XmlShape<T>(String name, Function<Reading, T> make, List<XmlField<T, ?>> fields, boolean kept)
        implements XmlNode<T> {
    XmlShape {
        fields = List.copyOf(fields);
    }

    XmlShape(String name, Function<Reading, T> make, List<XmlField<T, ?>> fields) {
        this(name, make, fields, false);
    }

    /** What was read, field by field. */
    static final class Reading {
        private final XmlElement element;
        private final IdentityHashMap<XmlField<?, ?>, Object> values = new IdentityHashMap<>(8);

        private Reading(XmlElement element) {
            this.element = element;
        }

        /** What the element says; null when it says nothing. */
        @SuppressWarnings("unchecked") // put there by the very same field
        <V> @Nullable V get(XmlField<?, V> field) {
            return (V) values.get(field);
        }

        /** What the element says, or that. */
        <V> V get(XmlField<?, V> field, V absent) {
            V value = get(field);
            return value == null ? absent : value;
        }

        /** A complaint about one of its children, with the place of that. */
        DomainXmlException wrong(XmlField<?, ?> children, int which, String problem) {
            return element.children(children.name()).get(which).invalid(problem);
        }

        /** What the element must say. */
        <V> V need(XmlField<?, V> field) {
            V value = get(field);
            if (value == null) {
                throw element.invalid(
                        switch (field.kind()) {
                            case ATTRIBUTE -> "attribute '" + field.name() + "' is missing";
                            case CHILD, PART -> "element <" + field.name() + "> is missing";
                            case TEXT -> "its text is missing: " + field.form();
                        });
            }
            return value;
        }
    }

    @Override
    public T read(XmlElement element) {
        T part = readPart(element);
        element.refuseRest();
        return part;
    }

    @Override
    public T readPart(XmlElement element) {
        Reading reading = new Reading(element);
        for (XmlField<T, ?> field : fields) {
            Object value = field.reader().apply(element);
            if (value != null) {
                reading.values.put(field, value);
            }
        }
        return element.build(() -> make.apply(reading));
    }

    @Override
    public void write(T value, XmlPrinter out) {
        XmlOutput output = new XmlOutput();
        fill(value, output);
        output.print(name, out);
    }

    @Override
    public void fill(T value, XmlOutput output) {
        fields.forEach(field -> field.write(value, output));
    }
}
