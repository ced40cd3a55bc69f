package org.qmp4j.qapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Documentation comments from facts: name, module, since, condition, features. */
final class Docs {
    private static final String UNSTABLE = "Unstable: QEMU may change or drop it at any time.";
    private static final String DEPRECATED = "@deprecated QEMU advises against it, and a later one may lack it";

    private Docs() {}

    /**
     * What it is.
     *
     * @param kind such as "Struct"
     * @param more a sentence that follows, or an empty text
     */
    static List<String> of(String kind, Definition definition, String more) {
        Definition.Head head = definition.head();
        StringBuilder first = new StringBuilder(kind)
                .append(" {@code ")
                .append(head.name())
                .append("} of QAPI's {@code ")
                .append(head.module())
                .append("}");
        head.since().ifPresent(since -> first.append(", since QEMU ").append(since));
        head.condition().ifPresent(condition -> first.append(", if QEMU has ").append(condition));
        first.append('.').append(more.isEmpty() ? "" : " " + more);
        List<String> paragraphs = new ArrayList<>(List.of(first.toString()));
        if (head.features().unstable()) {
            paragraphs.add(UNSTABLE);
        }
        if (!head.features().others().isEmpty()) {
            paragraphs.add(head.features().others().stream()
                    .map(name -> "{@code " + name + "}")
                    .collect(Collectors.joining(", ", "Features: ", ".")));
        }
        return paragraphs;
    }

    /** The tags for components that have something to be said, and for what is deprecated as a whole. */
    static List<String> tags(List<Component> components, Features features) {
        List<String> tags = new ArrayList<>();
        for (Component component : components) {
            List<String> notes = notes(component);
            if (!notes.isEmpty()) {
                tags.add("@param " + component.name() + " " + String.join("; ", notes));
            }
        }
        if (features.deprecated()) {
            tags.add(DEPRECATED);
        }
        return tags;
    }

    /** For a value of an enum or a variant. */
    static List<String> value(String qapi, Features features) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("{@code " + qapi + "}." + (features.unstable() ? " " + UNSTABLE : ""));
        if (features.deprecated()) {
            paragraphs.add(DEPRECATED);
        }
        return paragraphs;
    }

    private static List<String> notes(Component component) {
        List<String> notes = new ArrayList<>();
        component
                .firstSentBy()
                .ifPresent(version -> notes.add(
                        version.isEmpty()
                                ? "not every QEMU sends it"
                                : "QEMU " + version + " sends it, older ones do not"));
        if (component.features().deprecated()) {
            notes.add("deprecated: a later QEMU may lack it");
        }
        if (component.features().unstable()) {
            notes.add("unstable: QEMU may change or drop it at any time");
        }
        return notes;
    }
}
