package org.qmp4j.supervisor.corpus;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What an XML says, each attribute and each text by its path; elements of one name are counted; their order among others has no meaning. */
public final class XmlFacts {
    private final Set<String> facts = new TreeSet<>();

    private XmlFacts() {}

    public static Set<String> of(String xml) throws Exception {
        XmlFacts facts = new XmlFacts();
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        facts.read(root, "/" + root.getNodeName());
        return facts.facts;
    }

    /** What one says and the other does not: {@code -} for what is theirs alone, {@code +} for what is ours, after the name of the case. */
    public static List<String> differences(String id, String theirs, String ours) throws Exception {
        Set<String> missing = of(theirs);
        Set<String> more = of(ours);
        Set<String> both = new TreeSet<>(missing);
        both.retainAll(more);
        missing.removeAll(both);
        more.removeAll(both);
        List<String> differences = new ArrayList<>();
        missing.forEach(fact -> differences.add(id + "\t-" + fact));
        more.forEach(fact -> differences.add(id + "\t+" + fact));
        return differences;
    }

    private void read(Element element, String path) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            facts.add(path + "/@" + attribute.getNodeName() + "=" + attribute.getNodeValue());
        }
        List<Element> children = children(element);
        if (attributes.getLength() == 0 && children.isEmpty()) {
            facts.add(path + "=" + element.getTextContent().strip());
        } else if (children.isEmpty() && !element.getTextContent().isBlank()) {
            facts.add(path + "=" + element.getTextContent().strip());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Element child : children) {
            String name = name(child);
            int number = counts.merge(name, 1, Integer::sum);
            read(child, path + "/" + name + (number == 1 ? "" : "[" + number + "]"));
        }
    }

    /** A controller is known by what it is, for the order of controllers has no meaning. */
    private static String name(Element element) {
        String name = element.getNodeName();
        if (!name.equals("controller")) {
            return name;
        }
        String model = element.getAttribute("model");
        return name + "(" + element.getAttribute("type") + element.getAttribute("index")
                + (model.startsWith("ich9-") ? model : "") + ")";
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
