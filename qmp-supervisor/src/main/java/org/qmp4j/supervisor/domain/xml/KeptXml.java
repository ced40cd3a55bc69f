package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.KeptElement;

/** Elements that are kept: their form is looked at, and they are written as they were read. */
final class KeptXml {
    private final String name;
    private final Map<String, XmlValue<String>> attributes = new LinkedHashMap<>();
    private final List<XmlShape<KeptElement>> children = new ArrayList<>();
    private @Nullable XmlValue<String> text;

    private KeptXml(String name) {
        this.name = name;
    }

    /** Begins the shape of an element of that name. */
    static KeptXml element(String name) {
        return new KeptXml(name);
    }

    KeptXml attribute(String attribute, XmlValue<?> value) {
        attributes.put(attribute, value.asText());
        return this;
    }

    KeptXml text(XmlValue<?> value) {
        text = value.asText();
        return this;
    }

    KeptXml child(KeptXml child) {
        children.add(child.shape());
        return this;
    }

    /** Children that have nothing but a text. */
    KeptXml texts(XmlValue<?> value, String... names) {
        for (String child : names) {
            child(element(child).text(value));
        }
        return this;
    }

    XmlShape<KeptElement> shape() {
        Map<String, XmlField<KeptElement, String>> said = new LinkedHashMap<>();
        List<XmlField<KeptElement, List<KeptElement>>> below = new ArrayList<>();
        attributes.forEach((attribute, value) -> said.put(
                attribute,
                XmlField.attribute(attribute, value, kept -> kept.attributes().get(attribute))));
        children.forEach(child -> below.add(XmlField.children(child, kept -> kept.children(child.name()))));
        XmlField<KeptElement, String> words = text == null ? null : XmlField.text(text, KeptElement::text);
        List<XmlField<KeptElement, ?>> fields = new ArrayList<>(said.values());
        fields.addAll(below);
        if (words != null) {
            fields.add(words);
        }
        return new XmlShape<>(
                name,
                in -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    said.forEach((attribute, field) -> {
                        String value = in.get(field);
                        if (value != null) {
                            values.put(attribute, value);
                        }
                    });
                    List<KeptElement> all = new ArrayList<>();
                    below.forEach(field -> all.addAll(in.get(field, List.of())));
                    return new KeptElement(name, values, all, words == null ? "" : in.get(words, ""));
                },
                fields,
                true);
    }

    /** Writes an element as it was read, whatever is in it. */
    static void write(KeptElement kept, XmlPrinter out) {
        Object[] said = kept.attributes().entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray();
        if (!kept.text().isEmpty()) {
            out.text(kept.name(), kept.text(), said);
        } else if (kept.children().isEmpty()) {
            out.empty(kept.name(), said);
        } else {
            out.open(kept.name(), said);
            kept.children().forEach(child -> write(child, out));
            out.close(kept.name());
        }
    }
}
