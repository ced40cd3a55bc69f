package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Row;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Status;

/** The rows that a description comes to. What belongs to several elements is described once, and referred to. */
final class XmlRows {
    private static final String REFUSED = "refused: ";

    /** The attribute that tells variants apart stands at the element around them. */
    static final String AROUND = "../@";

    private final Map<XmlNode<?>, String> shared;
    private final Set<Row> rows = new LinkedHashSet<>();

    /** @param shared what is described elsewhere, with the words that stand for it */
    XmlRows(Map<XmlNode<?>, String> shared) {
        this.shared = shared;
    }

    /** All of them, those of one element together. */
    List<Row> rows() {
        Map<String, List<Row>> byElement = new LinkedHashMap<>();
        rows.forEach(row -> byElement
                .computeIfAbsent(row.element(), any -> new ArrayList<>())
                .add(row));
        return byElement.values().stream().flatMap(List::stream).toList();
    }

    void add(String path, XmlNode<?> node) {
        add(path, node, false);
    }

    private void add(String path, XmlNode<?> node, boolean kept) {
        String elsewhere = shared.get(node);
        if (elsewhere != null) {
            rows.add(new Row(path, "", elsewhere, Status.SUPPORTED, ""));
        } else if (node instanceof XmlShape<?> shape) {
            addContent(path, shape, kept);
        } else if (node instanceof XmlChoice<?> choice) {
            addVariants(path, choice, kept);
        }
    }

    /** What all variants have is said once; what some have, with their names. */
    private void addVariants(String path, XmlChoice<?> choice, boolean kept) {
        String words = choice.variants().stream()
                .map(XmlChoice.Variant::word)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        boolean around = choice.attribute().startsWith(AROUND);
        String attribute = around ? choice.attribute().substring(AROUND.length()) : choice.attribute();
        String place = around ? path.substring(0, path.lastIndexOf('/')) : path;
        Row word = new Row(place, "@" + attribute, words, status(kept), "");
        rows.add(word);
        Map<Row, Set<String>> merged = new LinkedHashMap<>();
        for (XmlChoice.Variant<?> variant : choice.variants()) {
            XmlRows own = new XmlRows(shared);
            own.addContent(path, variant.shape(), kept);
            for (Row row : own.rows) {
                if (!row.place().equals(word.place())
                        && !row.equals(empty(path, kept || variant.shape().kept()))) {
                    merged.computeIfAbsent(row, any -> new LinkedHashSet<>())
                            .add(variant.word().isEmpty() ? "that is not there" : variant.word());
                }
            }
        }
        merged.forEach((row, some) -> rows.add(
                some.size() == choice.variants().size()
                        ? row
                        : row.noting("for " + attribute + " " + String.join(", ", some))));
    }

    private void addContent(String path, XmlShape<?> shape, boolean around) {
        boolean kept = around || shape.kept();
        if (shape.fields().isEmpty()) {
            rows.add(empty(path, kept));
        }
        for (XmlField<?, ?> field : shape.fields()) {
            XmlNode<?> nested = field.nested();
            if (field.isRefused()) {
                rows.add(row(path, field, "", Status.REFUSED, field.form().substring(REFUSED.length())));
            } else if (nested == null) {
                rows.add(row(path, field, field.form(), status(kept), ""));
            } else {
                add(field.kind() == XmlField.Kind.PART ? path : path + "/" + field.name(), nested, kept);
            }
        }
    }

    private static Row empty(String path, boolean kept) {
        return new Row(path, "", "empty", status(kept), "");
    }

    private static Row row(String path, XmlField<?, ?> field, String values, Status status, String note) {
        return switch (field.kind()) {
            case ATTRIBUTE -> new Row(path, "@" + field.name(), values, status, note);
            case TEXT -> new Row(path, "text()", values, status, note);
            case CHILD, PART -> new Row(path + "/" + field.name(), "", values, status, note);
        };
    }

    private static Status status(boolean kept) {
        return kept ? Status.KEPT : Status.SUPPORTED;
    }
}
