package org.qmp4j.supervisor.domain.xml;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qmp4j.supervisor.domain.DisplayPassword;
import org.qmp4j.supervisor.domain.DisplayPassword.Connected;

/** The attributes of a display that say by what its users are let in. */
final class DisplayPasswordXml {
    private static final XmlField<DisplayPassword, String> TEXT =
            XmlField.attribute("passwd", XmlValue.TEXT, DisplayPassword::text);
    private static final XmlField<DisplayPassword, String> VALID_TO = XmlField.attribute(
            "passwdValidTo",
            new XmlValue<>("a time in UTC, such as 2011-05-31T16:11:22", DisplayPasswordXml::time, time -> time),
            DisplayPassword::validTo);
    private static final XmlField<DisplayPassword, Connected> CONNECTED = XmlField.attribute(
            "connected", XmlValue.words(Connected.values(), Connected::id), DisplayPassword::connected);
    private static final XmlShape<DisplayPassword> SHAPE = new XmlShape<>(
            "passwd",
            said -> new DisplayPassword(said.get(TEXT), said.get(VALID_TO), said.get(CONNECTED)),
            List.of(TEXT, VALID_TO, CONNECTED));

    private DisplayPasswordXml() {}

    static <T> XmlField<T, DisplayPassword> field(Function<T, DisplayPassword> getter) {
        return XmlField.part(SHAPE, getter);
    }

    private static Optional<String> time(String text) {
        try {
            LocalDateTime.parse(text);
            return Optional.of(text);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
