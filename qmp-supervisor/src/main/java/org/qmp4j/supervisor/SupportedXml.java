package org.qmp4j.supervisor;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.xml.XmlSupport;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Row;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Section;
import org.qmp4j.supervisor.launch.StartLimit;

/** What of libvirt's domain XML is supported, kept or refused, with what a command line can say but a start cannot do yet. */
public final class SupportedXml {
    private SupportedXml() {}

    /** All of it, by section of formatdomain. What is not there is refused as unknown, with its line. */
    @SuppressWarnings("exports") // for the page about it, which is made of rows
    public static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Section section : XmlSupport.sections()) {
            List<Row> rows = new ArrayList<>(section.rows());
            StartLimit.all().forEach(limit -> note(limit, rows));
            sections.add(new Section(section.title(), rows));
        }
        return sections;
    }

    /** Notes it where it belongs; what an element as a whole asks for, at the first that is said of it. */
    private static void note(StartLimit<?> limit, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (limit.place().equals(row.place()) || limit.place().equals(row.element())) {
                String when = limit.when().isEmpty() ? "" : " (" + limit.when() + ")";
                rows.set(i, row.noting("refused at a start" + when + ": " + limit.reason()));
                return;
            }
        }
    }
}
