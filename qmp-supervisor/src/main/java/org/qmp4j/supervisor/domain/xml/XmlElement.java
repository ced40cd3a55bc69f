package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * One element with its place in the text, which notes what was asked of it: {@link #refuseRest()} then refuses every
 * attribute, child and text that nobody asked for. That is how nothing is dropped in silence.
 */
final class XmlElement {
    private final String name;
    private final String path;
    private final int line;
    private final int column;
    private final Map<String, String> attributes;
    private final Map<String, String> namespaces;
    private final List<XmlElement> children = new ArrayList<>();
    private String text = "";
    /** Lists: much more is asked for than there is to be looked up, and mostly once. */
    private final List<String> askedAttributes = new ArrayList<>();

    private final List<String> askedChildren = new ArrayList<>();
    private boolean textAsked;

    XmlElement(
            String name,
            String path,
            int line,
            int column,
            Map<String, String> attributes,
            Map<String, String> namespaces) {
        this.name = name;
        this.path = path;
        this.line = line;
        this.column = column;
        this.attributes = attributes;
        this.namespaces = namespaces;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    /** The element with all that is in it, whatever that is; namespaces that are not in scope are declared. */
    KeptElement kept(Map<String, String> scope) {
        Map<String, String> known = new LinkedHashMap<>(scope);
        Map<String, String> all = new LinkedHashMap<>();
        namespaces.forEach((prefix, uri) -> {
            if (!uri.equals(known.put(prefix, uri))) {
                all.put(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri);
            }
        });
        if (!namespaces.containsKey("")
                && !name.contains(":")
                && !known.getOrDefault("", "").isEmpty()) {
            known.put("", "");
            all.put("xmlns", "");
        }
        all.putAll(attributes);
        askedAttributes.addAll(attributes.keySet());
        children.forEach(child -> askedChildren.add(child.name));
        String said = text().strip();
        if (!children.isEmpty() && !said.isEmpty()) {
            throw unsupported("text beside elements cannot be kept");
        }
        return new KeptElement(
                written(),
                all,
                children.stream().map(child -> child.kept(known)).toList(),
                said);
    }

    /** The name with its prefix, if it has one. */
    private String written() {
        String local = name.substring(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1);
        String prefix = namespaces.keySet().stream().findFirst().orElse("");
        return name.equals(local) || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String characters) {
        text = text.isEmpty() ? characters : text + characters;
    }

    @Nullable
    String attribute(String attribute) {
        askedAttributes.add(attribute);
        return attributes.get(attribute);
    }

    String requiredAttribute(String attribute) {
        String value = attribute(attribute);
        if (value == null) {
            throw invalid("attribute '" + attribute + "' is missing");
        }
        return value;
    }

    /** The constant that the attribute names, or the default when it is absent; other words are unsupported. */
    <T> T word(String attribute, T absent, Function<String, Optional<T>> meaning) {
        String value = attribute(attribute);
        return value == null ? absent : meaning.apply(value).orElseThrow(() -> unknownWord(attribute, value));
    }

    /** The constant that the attribute names; it must be there. */
    <T> T word(String attribute, Function<String, Optional<T>> meaning) {
        String value = requiredAttribute(attribute);
        return meaning.apply(value).orElseThrow(() -> unknownWord(attribute, value));
    }

    /** What the attribute says, or null when it is absent. */
    <V> @Nullable V valueOf(String attribute, XmlValue<V> meaning) {
        String value = attribute(attribute);
        return value == null
                ? null
                : meaning.reader()
                        .apply(value)
                        .orElseThrow(() ->
                                at("/@" + attribute, "'" + shortened(value) + "' is not one of: " + meaning.form()));
    }

    /** What the text says, without blanks around it. */
    <V> V textValue(XmlValue<V> meaning) {
        String value = text().strip();
        return meaning.reader()
                .apply(value)
                .orElseThrow(() -> invalid("'" + shortened(value) + "' is not one of: " + meaning.form()));
    }

    /** Always null. */
    @Nullable
    Object refuseAttribute(String attribute, String reason) {
        if (attribute(attribute) != null) {
            throw at("/@" + attribute, reason);
        }
        return null;
    }

    /** Always null. */
    @Nullable
    Object refuseChild(String childName, String reason) {
        children(childName).stream().findFirst().ifPresent(child -> {
            throw child.unsupported(reason);
        });
        return null;
    }

    /** Accepts an attribute that only states what is so anyway. */
    void mayState(String attribute, String... values) {
        String value = attribute(attribute);
        if (value != null && !List.of(values).contains(value)) {
            throw unknownWord(attribute, value);
        }
    }

    @Nullable
    Integer number(String attribute, int min, int max) {
        String value = attribute(attribute);
        if (value == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw invalid("attribute '" + attribute + "' is not a number: '" + value + "'");
        }
        throw invalid("attribute '" + attribute + "' must be " + min + " to " + max + ": " + value);
    }

    /** The only child of that name, or null; a second one is an error. */
    @Nullable
    XmlElement child(String childName) {
        List<XmlElement> found = children(childName);
        if (found.size() > 1) {
            throw found.get(1).invalid("only one <" + childName + "> may be here");
        }
        return found.isEmpty() ? null : found.get(0);
    }

    XmlElement requiredChild(String childName) {
        XmlElement child = child(childName);
        if (child == null) {
            throw invalid("element <" + childName + "> is missing");
        }
        return child;
    }

    List<XmlElement> children(String childName) {
        askedChildren.add(childName);
        List<XmlElement> found = List.of();
        for (XmlElement child : children) {
            if (child.name.equals(childName)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(child);
            }
        }
        return found;
    }

    /** The text as it is written, white space included. */
    String text() {
        textAsked = true;
        return text;
    }

    /** The text of a child of that name that has nothing else, or null when there is none. */
    @Nullable
    String childText(String childName) {
        XmlElement child = child(childName);
        return child == null ? null : child.onlyText();
    }

    /** The text of an element that must have nothing else. */
    String onlyText() {
        String value = text();
        refuseRest();
        return value;
    }

    /** Whether a child of that name, which must be empty, is there. */
    boolean flag(String childName) {
        XmlElement child = child(childName);
        if (child != null) {
            child.refuseRest();
        }
        return child != null;
    }

    List<XmlElement> children() {
        return List.copyOf(children);
    }

    /** The names of its attributes. */
    Set<String> attributes() {
        return attributes.keySet();
    }

    /** Whether an attribute, as {@code @name}, or a child of that name was asked for. */
    boolean wasAsked(String part) {
        return part.startsWith("@") ? askedAttributes.contains(part.substring(1)) : askedChildren.contains(part);
    }

    /** The children of names that nobody has asked for, who are asked for from now on. */
    List<XmlElement> rest() {
        List<XmlElement> rest = children.stream()
                .filter(child -> !askedChildren.contains(child.name))
                .toList();
        rest.forEach(child -> askedChildren.add(child.name));
        return rest;
    }

    /** Refuses whatever was not asked for. */
    void refuseRest() {
        for (String attribute : attributes.keySet()) {
            if (!askedAttributes.contains(attribute)) {
                throw at("/@" + attribute, "this attribute is not known here");
            }
        }
        for (XmlElement child : children) {
            if (!askedChildren.contains(child.name)) {
                throw child.unsupported("this element is not known here");
            }
        }
        if (!textAsked && !text.isBlank()) {
            throw invalid("text is not expected here: '" + shortened(text.strip()) + "'");
        }
    }

    DomainXmlException invalid(String problem) {
        return new DomainXmlException(line, column, path, problem, null);
    }

    /** Builds a part of the model, and gives its complaint the place of this element. */
    <T> T build(java.util.function.Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            throw new DomainXmlException(line, column, path, String.valueOf(e.getMessage()), e);
        }
    }

    UnsupportedConfigurationException unsupported(String reason) {
        return at("", reason);
    }

    UnsupportedConfigurationException unknownWord(String attribute, String value) {
        return at("/@" + attribute, "'" + shortened(value) + "' is not a value that can be used here");
    }

    private UnsupportedConfigurationException at(String below, String reason) {
        return new UnsupportedConfigurationException(line, column, path + below, reason);
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
