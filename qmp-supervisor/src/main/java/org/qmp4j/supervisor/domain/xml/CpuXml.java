package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.CustomCpu;
import org.qmp4j.supervisor.domain.CpuDef.HostPassthrough;

/** {@code <cpu>}: formatdomain, "CPU model and topology"; without features and topology so far. */
final class CpuXml {
    private CpuXml() {}

    static @Nullable CpuDef read(XmlElement domain) {
        XmlElement cpu = domain.child("cpu");
        if (cpu == null) {
            return null;
        }
        String mode = cpu.attribute("mode");
        cpu.mayState("check", "none");
        CpuDef def;
        if (mode == null || mode.equals("custom")) {
            def = custom(cpu);
        } else if (mode.equals("host-passthrough")) {
            String migratable = cpu.attribute("migratable");
            cpu.mayState("migratable", "on", "off");
            def = new HostPassthrough(!"off".equals(migratable));
        } else {
            throw cpu.unknownWord("mode", mode);
        }
        cpu.refuseRest();
        return def;
    }

    private static CpuDef custom(XmlElement cpu) {
        cpu.mayState("match", "exact");
        XmlElement model = cpu.requiredChild("model");
        String fallback = model.attribute("fallback");
        model.mayState("fallback", "allow", "forbid");
        String name = model.onlyText().strip();
        return model.build(() -> new CustomCpu(name, !"forbid".equals(fallback)));
    }

    static void write(@Nullable CpuDef cpu, XmlPrinter out) {
        if (cpu instanceof HostPassthrough host) {
            out.empty(
                    "cpu", "mode", "host-passthrough", "check", "none", "migratable", host.migratable() ? "on" : "off");
        } else if (cpu instanceof CustomCpu custom) {
            out.open("cpu", "mode", "custom", "match", "exact", "check", "none");
            out.text("model", custom.model(), "fallback", custom.mayFallBack() ? "allow" : "forbid");
            out.close("cpu");
        }
    }
}
