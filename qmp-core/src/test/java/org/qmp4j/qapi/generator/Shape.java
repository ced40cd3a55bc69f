package org.qmp4j.qapi.generator;

import java.util.List;
import java.util.Optional;

/**
 * What a generated record is made of.
 *
 * @param rest the component for members that the schema does not know; empty where another part of the same object has it
 * @param interfaces as they stand after "implements"
 */
record Shape(
        String name,
        List<String> doc,
        Features features,
        List<Component> components,
        Optional<String> rest,
        List<String> interfaces) {
    /** More than these, and a call that names none of them cannot be read: then there is the constructor alone. */
    private static final int MOST_PARAMETERS = 6;

    List<Component> required() {
        return components.stream().filter(component -> !component.optional()).toList();
    }

    List<Component> optional() {
        return components.stream().filter(Component::optional).toList();
    }

    boolean hasFactories() {
        return required().size() <= MOST_PARAMETERS;
    }
}
