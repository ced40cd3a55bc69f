package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that comes in variants, told apart by one attribute, such as {@code <address type=…>}.
 *
 * @param name of the element
 * @param attribute that tells them apart
 * @param absent the word that is meant when the attribute is absent, or null when it must be there
 * @param variants in the order in which they are listed for people
 */
record XmlChoice<T>(String name, String attribute, @Nullable String absent, List<Variant<? extends T>> variants)
        implements XmlNode<T> {
    XmlChoice {
        variants = List.copyOf(variants);
    }

    /**
     * One of them.
     *
     * @param word what the attribute says
     * @param type the part of the model that it becomes
     * @param shape all else
     */
    record Variant<V>(String word, Class<V> type, XmlShape<V> shape) {
        private void fill(Object value, XmlOutput output) {
            shape.fill(type.cast(value), output);
        }
    }

    @Override
    public T read(XmlElement element) {
        T value = readPart(element);
        element.refuseRest();
        return value;
    }

    @Override
    public T readPart(XmlElement element) {
        String stated = element.attribute(attribute);
        String word = stated == null && absent == null
                ? element.requiredAttribute(attribute)
                : stated == null ? absent : stated;
        for (Variant<? extends T> variant : variants) {
            if (variant.word().equals(word)) {
                return variant.shape().readPart(element);
            }
        }
        throw element.unknownWord(attribute, String.valueOf(word));
    }

    @Override
    public void write(T value, XmlPrinter out) {
        XmlOutput output = new XmlOutput();
        fill(value, output);
        output.print(name, out);
    }

    @Override
    public void fill(T value, XmlOutput output) {
        for (Variant<? extends T> variant : variants) {
            if (variant.type().isInstance(value)) {
                output.attribute(attribute, variant.word());
                variant.fill(value, output);
                return;
            }
        }
        throw new IllegalStateException("no <" + name + "> for " + value);
    }
}
