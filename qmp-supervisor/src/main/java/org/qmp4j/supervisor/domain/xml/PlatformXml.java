package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.PlatformDef;
import org.qmp4j.supervisor.domain.PlatformDef.PowerDef;

/** What the board of a guest is besides machine, CPU, memory and devices. */
final class PlatformXml {
    private static final XmlField<PowerDef, Boolean> TO_MEM =
            XmlField.said("suspend-to-mem", "enabled", XmlValue.YES_NO, PowerDef::suspendToMem);
    private static final XmlField<PowerDef, Boolean> TO_DISK =
            XmlField.said("suspend-to-disk", "enabled", XmlValue.YES_NO, PowerDef::suspendToDisk);
    static final XmlShape<PowerDef> POWER =
            new XmlShape<>("pm", in -> new PowerDef(in.get(TO_MEM), in.get(TO_DISK)), List.of(TO_MEM, TO_DISK));

    private PlatformXml() {}

    static PlatformDef read(XmlElement domain) {
        @Nullable XmlElement pm = domain.child("pm");
        return new PlatformDef(
                ClockXml.read(domain),
                pm == null ? PowerDef.UNSAID : POWER.read(pm),
                SysinfoXml.read(domain),
                LaunchSecurityXml.read(domain),
                QemuExtrasXml.read(domain));
    }

    static void writePower(PowerDef power, XmlPrinter out) {
        if (!power.equals(PowerDef.UNSAID)) {
            POWER.write(power, out);
        }
    }
}
