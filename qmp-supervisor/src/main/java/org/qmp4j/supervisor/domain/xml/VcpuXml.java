package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.VcpusDef;

/** {@code <vcpu>}: formatdomain, "CPU Allocation". */
final class VcpuXml {
    private VcpuXml() {}

    static VcpusDef read(@Nullable XmlElement vcpu) {
        if (vcpu == null) {
            return VcpusDef.all(1);
        }
        vcpu.mayState("placement", "static");
        Integer current = vcpu.number("current", 1, DomainDef.MAX_VCPUS);
        String cpuset = vcpu.attribute("cpuset");
        if (cpuset != null && !cpuset.matches("[0-9,^-]{1,4096}")) {
            throw vcpu.invalid("not a list of processors, such as 0-3,^2: '" + cpuset + "'");
        }
        String text = vcpu.onlyText().strip();
        if (!text.matches("[0-9]{1,6}")) {
            throw vcpu.invalid("not a number of vcpus: '" + text + "'");
        }
        int vcpus = Integer.parseInt(text);
        if (vcpus < 1) {
            throw vcpu.invalid("a domain needs at least one vcpu");
        }
        if (vcpus > DomainDef.MAX_VCPUS) {
            throw vcpu.unsupported("more than " + DomainDef.MAX_VCPUS + " vcpus: " + vcpus);
        }
        return vcpu.build(() -> new VcpusDef(vcpus, current == null ? vcpus : current, cpuset));
    }

    static void write(VcpusDef vcpus, XmlPrinter out) {
        Integer current = vcpus.current() == vcpus.max() ? null : vcpus.current();
        out.text("vcpu", vcpus.max(), "placement", "static", "cpuset", vcpus.cpuset(), "current", current);
    }
}
