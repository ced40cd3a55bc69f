package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.BootScreenDef;

/** {@code <bootmenu>} and {@code <bios>}: formatdomain, "Operating system booting". */
final class BootScreenXml {
    private static final XmlField<BootScreenDef, Boolean> ENABLE =
            XmlField.attribute("enable", XmlValue.YES_NO, BootScreenDef::menu);
    private static final XmlField<BootScreenDef, Integer> TIMEOUT = XmlField.attribute(
            "timeout", XmlValue.number(0, BootScreenDef.LONGEST_MILLIS), BootScreenDef::menuTimeoutMillis);
    static final XmlShape<BootScreenDef> MENU = new XmlShape<>(
            "bootmenu", in -> new BootScreenDef(in.get(ENABLE), in.get(TIMEOUT), null, null), List.of(ENABLE, TIMEOUT));

    private static final XmlField<BootScreenDef, Integer> REBOOT_TIMEOUT = XmlField.attribute(
            "rebootTimeout", XmlValue.number(-1, BootScreenDef.LONGEST_MILLIS), BootScreenDef::rebootTimeoutMillis);
    private static final XmlField<BootScreenDef, Boolean> USE_SERIAL =
            XmlField.attribute("useserial", XmlValue.YES_NO, BootScreenDef::useSerial);
    static final XmlShape<BootScreenDef> BIOS = new XmlShape<>(
            "bios",
            in -> new BootScreenDef(null, null, in.get(REBOOT_TIMEOUT), in.get(USE_SERIAL)),
            List.of(USE_SERIAL, REBOOT_TIMEOUT));

    private BootScreenXml() {}

    static BootScreenDef read(XmlElement os) {
        BootScreenDef menu = part(os, MENU);
        BootScreenDef bios = part(os, BIOS);
        return new BootScreenDef(menu.menu(), menu.menuTimeoutMillis(), bios.rebootTimeoutMillis(), bios.useSerial());
    }

    private static BootScreenDef part(XmlElement os, XmlShape<BootScreenDef> shape) {
        @Nullable XmlElement element = os.child(shape.name());
        return element == null ? BootScreenDef.UNSAID : shape.read(element);
    }

    static void writeMenu(BootScreenDef screen, XmlPrinter out) {
        if (screen.menu() != null) {
            MENU.write(screen, out);
        }
    }

    static void writeBios(BootScreenDef screen, XmlPrinter out) {
        if (screen.rebootTimeoutMillis() != null || screen.useSerial() != null) {
            BIOS.write(screen, out);
        }
    }
}
