package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.RomDef;

/** {@code <rom>} of a PCI card: formatdomain, "Host device assignment" and "Interface ROM BIOS configuration". */
final class RomXml {
    private static final XmlField<RomDef, Boolean> ENABLED =
            XmlField.attribute("enabled", XmlValue.YES_NO, RomDef::enabled);
    private static final XmlField<RomDef, Boolean> BAR = XmlField.attribute("bar", XmlValue.ON_OFF, RomDef::bar);
    private static final XmlField<RomDef, String> FILE = XmlField.attribute("file", XmlValue.TEXT, RomDef::file);

    private static final XmlShape<RomDef> SHAPE = new XmlShape<>(
            "rom", said -> new RomDef(said.get(ENABLED), said.get(BAR), said.get(FILE)), List.of(ENABLED, BAR, FILE));

    private RomXml() {}

    static <T> XmlField<T, RomDef> field(Function<T, @Nullable RomDef> getter) {
        return XmlField.child(SHAPE, getter);
    }
}
