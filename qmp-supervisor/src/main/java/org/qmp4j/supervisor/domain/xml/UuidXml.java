package org.qmp4j.supervisor.domain.xml;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A uuid as text, with the dashes where they belong or none at all, as libvirt reads it. */
final class UuidXml {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8})(-?)([0-9a-f]{4})\\2([0-9a-f]{4})\\2([0-9a-f]{4})\\2([0-9a-f]{12})");

    private UuidXml() {}

    static UUID parse(XmlElement element, String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw element.invalid("not a uuid: '" + text + "'");
        }
        String high = form.group(1) + form.group(3) + form.group(4);
        String low = form.group(5) + form.group(6);
        return new UUID(Long.parseUnsignedLong(high, 16), Long.parseUnsignedLong(low, 16));
    }
}
