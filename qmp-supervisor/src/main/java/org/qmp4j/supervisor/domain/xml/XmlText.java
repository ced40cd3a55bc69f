package org.qmp4j.supervisor.domain.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.DomainXmlException;

/** Text to a tree of elements, within a budget; document types and whatever they could pull in are refused. */
final class XmlText {
    /** The namespace of words for QEMU itself. */
    static final String QEMU = "http://libvirt.org/schemas/domain/qemu/1.0";

    private final XmlBudget budget;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;
    private int line = 1;
    private int column = 1;

    XmlText(XmlBudget budget) {
        this.budget = budget;
    }

    XmlElement parse(String xml) {
        if (xml.length() > budget.characters()) {
            throw fault("the text has " + xml.length() + " characters; the limit is " + budget.characters(), null);
        }
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
            try {
                return parse(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            place(e.getLocation());
            throw fault("not well formed: " + firstLine(e), e);
        }
    }

    private static XMLInputFactory factory() {
        // the JDK's own parser: no lookup that a class path could answer differently
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        return factory;
    }

    private XmlElement parse(XMLStreamReader reader) throws XMLStreamException {
        XmlElement root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = begin(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getLast().add(element);
                    }
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getLast().add(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD -> throw fault("a document type is refused", null);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw fault("entities are refused", null);
                default -> {
                    // comments and processing instructions say nothing about the domain
                }
            }
            place(reader.getLocation());
            if (event == XMLStreamConstants.CHARACTERS) {
                column = Math.max(1, column - 1); // the parser has read the '<' that ended the text
            }
        }
        if (root == null) {
            throw fault("there is no element", null);
        }
        return root;
    }

    /** The parser tells where an event ends; where the one before ended is where this one begins. */
    private XmlElement begin(XMLStreamReader reader) {
        if (++elements > budget.elements()) {
            throw fault("more than " + budget.elements() + " elements", null);
        }
        if (open.size() >= budget.depth()) {
            throw fault("nested deeper than " + budget.depth() + " levels", null);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> namespaces = new LinkedHashMap<>(4);
        if (reader.getNamespaceURI() != null) {
            namespaces.put(orEmpty(reader.getPrefix()), reader.getNamespaceURI());
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
            if (reader.getAttributeNamespace(i) != null
                    && !orEmpty(reader.getAttributePrefix(i)).isEmpty()) {
                namespaces.put(reader.getAttributePrefix(i), reader.getAttributeNamespace(i));
            }
        }
        String name = meaning(reader);
        return new XmlElement(name, path() + "/" + name, line, column, attributes, namespaces);
    }

    /** A namespace has a meaning, and a prefix has none: libvirt's for QEMU is always called {@code qemu} here. */
    private static String meaning(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        if (namespace == null || namespace.isEmpty()) {
            return reader.getLocalName();
        }
        String written = name(reader.getPrefix(), reader.getLocalName());
        if (namespace.equals(QEMU)) {
            return "qemu:" + reader.getLocalName();
        }
        return written.indexOf(':') < 0 || written.startsWith("qemu:")
                ? "{" + namespace + "}" + reader.getLocalName()
                : written;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String name(String prefix, String localName) {
        return prefix == null || prefix.isEmpty() ? localName : prefix + ":" + localName;
    }

    private String path() {
        return open.isEmpty() ? "" : open.getLast().path();
    }

    private void place(Location location) {
        if (location != null && location.getLineNumber() > 0) {
            line = location.getLineNumber();
            column = Math.max(1, location.getColumnNumber());
        }
    }

    private DomainXmlException fault(String problem, @Nullable Exception cause) {
        return new DomainXmlException(line, column, open.isEmpty() ? "/" : path(), problem, cause);
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int detail = message.indexOf("Message: ");
        return (detail < 0 ? message : message.substring(detail + 9)).strip();
    }
}
