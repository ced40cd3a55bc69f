package org.qmp4j.supervisor.domain.xml;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** A uuid as text, with the dashes where they belong or none at all, as libvirt reads it. */
final class UuidXml {
    private static final Pattern DASHED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private UuidXml() {}

    static UUID parse(XmlElement element, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.matches("[0-9a-f]{32}")) {
            lower = lower.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        }
        if (!DASHED.matcher(lower).matches()) {
            throw element.invalid("not a uuid: '" + text + "'");
        }
        return UUID.fromString(lower);
    }
}
