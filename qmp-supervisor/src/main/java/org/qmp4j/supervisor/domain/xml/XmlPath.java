package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to an element, such as {@code /domain/devices/disk[target/@dev='vda']/address} or {@code /domain/devices/input[2]}. What
 * the text does not have is left out on the way: the complaint about a device that nobody wrote is one about the devices.
 */
final class XmlPath {
    private static final Pattern STEP = Pattern.compile("/([^/\\[]+)((?:\\[[^\\]]*\\])*)");
    private static final Pattern CONDITION = Pattern.compile("\\[(?:([0-9]+)|(?:([^/@]+)/)?@([^=]+)='([^']*)')\\]");

    private final List<String[]> steps = new ArrayList<>();

    private XmlPath(String path) {
        Matcher matcher = STEP.matcher(path);
        while (matcher.find()) {
            steps.add(new String[] {matcher.group(1), matcher.group(2)});
        }
    }

    static XmlPath of(String path) {
        return new XmlPath(path);
    }

    /** The last element on the way that the document has. */
    XmlElement find(XmlElement root) {
        XmlElement here = root;
        for (String[] step : steps.subList(Math.min(1, steps.size()), steps.size())) {
            List<XmlElement> next = chosen(here.children(step[0]), step[1]);
            if (next.isEmpty()) {
                return here;
            }
            here = next.get(0);
        }
        return here;
    }

    private static List<XmlElement> chosen(List<XmlElement> elements, String conditions) {
        List<XmlElement> chosen = elements;
        Matcher matcher = CONDITION.matcher(conditions);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                int number = Integer.parseInt(matcher.group(1));
                return number <= chosen.size() ? chosen.subList(number - 1, number) : List.of();
            }
            String child = matcher.group(2);
            String attribute = matcher.group(3);
            String value = matcher.group(4);
            List<XmlElement> meeting = chosen.stream()
                    .filter(element -> (child == null ? List.of(element) : element.children(child))
                            .stream().anyMatch(one -> value.equals(one.attribute(attribute))))
                    .toList();
            // what was not written, such as an index, tells nobody apart
            chosen = meeting.isEmpty() && child == null ? chosen : meeting;
        }
        return chosen;
    }
}
