package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of an element that is read by hand, for the list of what is supported. Nothing is read or written by it; a test holds
 * it against what the readers ask for.
 */
final class XmlListing {
    private final String name;
    private final List<XmlField<Object, ?>> fields = new ArrayList<>();
    private boolean kept;

    private XmlListing(String name) {
        this.name = name;
    }

    static XmlListing element(String name) {
        return new XmlListing(name);
    }

    XmlListing attribute(String attribute, XmlValue<?> value) {
        return attribute(attribute, value.form());
    }

    XmlListing attribute(String attribute, String form) {
        return add(XmlField.Kind.ATTRIBUTE, attribute, form, null);
    }

    XmlListing text(String form) {
        return add(XmlField.Kind.TEXT, "", form, null);
    }

    XmlListing child(XmlNode<?>... nodes) {
        Arrays.stream(nodes).forEach(node -> add(XmlField.Kind.CHILD, node.name(), "", node));
        return this;
    }

    XmlListing child(XmlListing... listings) {
        Arrays.stream(listings).forEach(listing -> child(listing.shape()));
        return this;
    }

    /** Children that are described elsewhere. */
    XmlListing child(String child, String form) {
        return add(XmlField.Kind.CHILD, child, form, null);
    }

    /** Children with a text and nothing else. */
    XmlListing texts(String form, String... names) {
        Arrays.stream(names).forEach(child -> child(element(child).text(form)));
        return this;
    }

    /** Children that have a meaning, but none here. */
    XmlListing refused(String reason, List<String> names) {
        names.forEach(child -> fields.add(XmlField.refusedChild(child, reason)));
        return this;
    }

    /** Nothing is done with it but to write it as it was read. */
    XmlListing kept() {
        kept = true;
        return this;
    }

    XmlShape<Object> shape() {
        return new XmlShape<>(
                name,
                in -> {
                    throw new IllegalStateException("<" + name + "> is read by hand");
                },
                List.copyOf(fields),
                kept);
    }

    private XmlListing add(
            XmlField.Kind kind, String child, String form, @org.jspecify.annotations.Nullable XmlNode<?> nested) {
        fields.add(new XmlField<>(kind, child, form, nested, element -> null, whole -> null, (value, out) -> {}));
        return this;
    }
}
