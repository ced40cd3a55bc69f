package org.qmp4j.examples.domxml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.qmp4j.supervisor.SupportedXml;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Row;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Section;
import org.qmp4j.supervisor.domain.xml.XmlSupport.Status;

/** {@code docs/xml-support.md}: what of libvirt's domain XML is supported, as Markdown. */
final class SupportPage {
    private static final String HEAD = """
            # What of libvirt's domain XML is understood

            Made from the code that reads and writes it, by `examples/run domxml-to-argv --support`; `SupportPageTest` compares
            (`-Dgolden.update=true` rewrites it). %s

            - **supported**: it decides what the guest is.
            - **kept**: its form is checked and it is written as it was read; no command line says it.
            - **refused**: it is known to libvirt, and refused with its element and line.
            - A note *refused at a start* is about what a command line can say (`domxml-to-argv`) but a start of the supervisor
              cannot do yet.
            - **What is not on this page is refused as unknown**, with its element and line; nothing is ever read over. So are
              values that are not named here. The last section names what libvirt knows of that kind.

            Paths are below `<domain>`. A name in capitals stands for several elements, which its section
            names.
            """;

    private SupportPage() {}

    static String text() {
        StringBuilder page = new StringBuilder();
        Map<Status, Integer> counts = new TreeMap<>();
        for (Section section : SupportedXml.sections()) {
            page.append("\n## ").append(code(section.title())).append("\n\n");
            page.append("| element | attribute | values | status | note |\n|---|---|---|---|---|\n");
            String before = "";
            for (Row row : section.rows()) {
                counts.merge(row.status(), 1, Integer::sum);
                page.append("| ").append(row.element().equals(before) ? "" : quoted(row.element()));
                page.append(" | ").append(quoted(row.part()));
                page.append(" | ").append(cell(row.values()));
                page.append(" | ").append(row.status().name().toLowerCase(Locale.ROOT));
                page.append(" | ").append(cell(row.note())).append(" |\n");
                before = row.element();
            }
        }
        unknown(page);
        String figures = counts.get(Status.SUPPORTED) + " elements and attributes are supported, "
                + counts.get(Status.KEPT) + " kept, " + counts.get(Status.REFUSED) + " known and refused.";
        return HEAD.formatted(figures) + page;
    }

    private static void unknown(StringBuilder page) {
        page.append("\n## Unknown here\n\nlibvirt has a meaning for these; here they are refused as unknown.\n\n");
        page.append("| element or attribute | what it is |\n|---|---|\n");
        unknown()
                .forEach((place, why) -> page.append("| `")
                        .append(place)
                        .append("` | ")
                        .append(cell(why))
                        .append(" |\n"));
    }

    /** Places in libvirt's XML that nothing here knows, with what they are. */
    static Map<String, String> unknown() {
        Map<String, String> unknown = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SupportPage.class.getResourceAsStream("unknown.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t", 2)).forEach(cells -> unknown.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unknown;
    }

    private static String code(String title) {
        return title.startsWith("<") ? "`" + title + "`" : title;
    }

    private static String quoted(String name) {
        return name.isEmpty() ? "" : "`" + name + "`";
    }

    private static String cell(String text) {
        return text.replaceAll(
                        "\\b(-?[0-9]+) to (2147483647|4611686018427387903|9223372036854775807)\\b", "a number from $1")
                .replace("|", "\\|")
                .replace("<", "\\<");
    }
}
