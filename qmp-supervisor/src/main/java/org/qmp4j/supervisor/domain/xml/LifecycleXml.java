package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.LifecycleAction;
import org.qmp4j.supervisor.domain.LifecycleDef;

/** {@code <on_poweroff>}, {@code <on_reboot>}, {@code <on_crash>}: formatdomain, "Events configuration". */
final class LifecycleXml {
    private LifecycleXml() {}

    static LifecycleDef read(XmlElement domain) {
        LifecycleAction onPoweroff = action(domain, "on_poweroff", LifecycleDef.STANDARD.onPoweroff());
        LifecycleAction onReboot = action(domain, "on_reboot", LifecycleDef.STANDARD.onReboot());
        LifecycleAction onCrash = action(domain, "on_crash", LifecycleDef.STANDARD.onCrash());
        return domain.build(() -> new LifecycleDef(onPoweroff, onReboot, onCrash));
    }

    private static LifecycleAction action(XmlElement domain, String name, LifecycleAction absent) {
        XmlElement element = domain.child(name);
        if (element == null) {
            return absent;
        }
        String text = element.onlyText().strip();
        return LifecycleAction.of(text).orElseThrow(() -> element.unsupported("action '" + text + "'"));
    }

    static void write(LifecycleDef lifecycle, XmlPrinter out) {
        out.text("on_poweroff", lifecycle.onPoweroff().id());
        out.text("on_reboot", lifecycle.onReboot().id());
        out.text("on_crash", lifecycle.onCrash().id());
    }
}
