package org.qmp4j.supervisor.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An element that says nothing to QEMU: it is kept as it was read, and is written again.
 *
 * @param name of the element
 * @param attributes in their order, namespaces among them
 * @param children in their order
 * @param text without blanks around it; empty when there are children
 */
public record KeptElement(String name, Map<String, String> attributes, List<KeptElement> children, String text) {
    public KeptElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** The children of a name. */
    public List<KeptElement> children(String childName) {
        List<KeptElement> found = new ArrayList<>(children);
        found.removeIf(child -> !child.name.equals(childName));
        return found;
    }
}
