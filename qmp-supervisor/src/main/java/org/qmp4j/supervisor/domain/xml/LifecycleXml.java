package org.qmp4j.supervisor.domain.xml;

/**
 * {@code <on_poweroff>}, {@code <on_reboot>}, {@code <on_crash>}: formatdomain, "Events configuration". So far they may
 * only say what is done anyway.
 */
final class LifecycleXml {
    private LifecycleXml() {}

    static void read(XmlElement domain) {
        only(domain, "on_poweroff", "destroy");
        only(domain, "on_reboot", "restart");
        only(domain, "on_crash", "destroy");
    }

    private static void only(XmlElement domain, String name, String action) {
        XmlElement element = domain.child(name);
        if (element != null) {
            String text = element.onlyText().strip();
            if (!text.equals(action)) {
                throw element.unsupported("only '" + action + "' is done so far, not '" + text + "'");
            }
        }
    }

    static void write(XmlPrinter out) {
        out.text("on_poweroff", "destroy");
        out.text("on_reboot", "restart");
        out.text("on_crash", "destroy");
    }
}
