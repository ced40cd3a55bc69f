package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.FeaturesDef;

/** {@code <features>}: formatdomain, "Hypervisor features". */
final class FeaturesXml {
    private FeaturesXml() {}

    static FeaturesDef read(XmlElement domain) {
        XmlElement features = domain.child("features");
        if (features == null) {
            return new FeaturesDef(false, false);
        }
        FeaturesDef def = new FeaturesDef(features.flag("acpi"), features.flag("apic"));
        features.refuseRest();
        return def;
    }

    static void write(FeaturesDef features, XmlPrinter out) {
        if (features.acpi() || features.apic()) {
            out.open("features");
            if (features.acpi()) {
                out.empty("acpi");
            }
            if (features.apic()) {
                out.empty("apic");
            }
            out.close("features");
        }
    }
}
