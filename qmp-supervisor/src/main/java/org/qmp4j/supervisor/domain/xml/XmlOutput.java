package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an element will have in it, until all is known and it can be printed. */
final class XmlOutput {
    private final List<Object> attributes = new ArrayList<>();
    private final List<Consumer<XmlPrinter>> children = new ArrayList<>();
    private @Nullable String text;

    void attribute(String name, String value) {
        attributes.add(name);
        attributes.add(value);
    }

    void text(String value) {
        text = value;
    }

    void child(Consumer<XmlPrinter> child) {
        children.add(child);
    }

    void print(String name, XmlPrinter out) {
        if (text != null) {
            out.text(name, text, attributes.toArray());
        } else if (children.isEmpty()) {
            out.empty(name, attributes.toArray());
        } else {
            out.open(name, attributes.toArray());
            children.forEach(child -> child.accept(out));
            out.close(name);
        }
    }
}
