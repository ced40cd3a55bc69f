package org.qmp4j.supervisor.domain.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.domain.VcpusDef;
import org.qmp4j.supervisor.domain.VcpusDef.VcpuDef;

/** {@code <vcpu>} and {@code <vcpus>}: formatdomain, "CPU Allocation". */
final class VcpuXml {
    private static final XmlField<VcpusDef, Boolean> PLACEMENT =
            XmlField.attribute("placement", XmlValue.flag("auto", "static"), VcpusDef::automatic);
    private static final XmlField<VcpusDef, String> CPUSET = XmlField.attribute(
            "cpuset",
            XmlValue.SET.as(NumberSet::toString, text -> NumberSet.parse(text).orElseThrow()),
            VcpusDef::cpuset);
    private static final XmlField<VcpusDef, Integer> CURRENT = XmlField.attribute(
            "current", XmlValue.number(1, DomainDef.MAX_VCPUS), v -> v.current() == v.max() ? null : v.current());
    private static final XmlField<VcpusDef, Integer> MAX =
            XmlField.text(XmlValue.number(1, DomainDef.MAX_VCPUS), VcpusDef::max);
    private static final XmlShape<VcpusDef> SHAPE = new XmlShape<>(
            "vcpu",
            in -> {
                int max = in.need(MAX);
                return new VcpusDef(max, in.get(CURRENT, max), in.get(CPUSET), in.get(PLACEMENT, false), List.of());
            },
            List.of(PLACEMENT, CPUSET, CURRENT, MAX));

    private static final XmlField<VcpuDef, Integer> ID =
            XmlField.attribute("id", XmlValue.number(0, DomainDef.MAX_VCPUS - 1), VcpuDef::id);
    private static final XmlField<VcpuDef, Boolean> ENABLED =
            XmlField.attribute("enabled", XmlValue.YES_NO, VcpuDef::enabled);
    private static final XmlField<VcpuDef, Boolean> HOTPLUGGABLE =
            XmlField.attribute("hotpluggable", XmlValue.YES_NO, VcpuDef::hotpluggable);
    private static final XmlField<VcpuDef, Integer> ORDER =
            XmlField.attribute("order", XmlValue.number(1, DomainDef.MAX_VCPUS), VcpuDef::order);
    private static final XmlField<List<VcpuDef>, List<VcpuDef>> EACH = XmlField.children(
            new XmlShape<>(
                    "vcpu",
                    in -> new VcpuDef(in.need(ID), in.need(ENABLED), in.get(HOTPLUGGABLE, false), in.get(ORDER)),
                    List.of(ID, ENABLED, HOTPLUGGABLE, ORDER)),
            each -> each);
    private static final XmlShape<List<VcpuDef>> VCPUS =
            new XmlShape<>("vcpus", in -> in.get(EACH, List.of()), List.of(EACH));

    static final List<XmlNode<?>> LISTED = List.of(SHAPE, VCPUS);

    private VcpuXml() {}

    static VcpusDef read(XmlElement domain) {
        XmlElement vcpu = domain.child("vcpu");
        VcpusDef all = vcpu == null ? VcpusDef.all(1) : SHAPE.read(vcpu);
        XmlElement vcpus = domain.child("vcpus");
        if (vcpus == null) {
            return all;
        }
        List<VcpuDef> each = VCPUS.read(vcpus);
        vcpus.build(() -> checked(each, all.max()));
        // those that nothing is said of are there until the wanted number is
        int said = (int) each.stream().filter(VcpuDef::enabled).count();
        int current = each.size() == all.max() ? said : Math.max(said, all.current());
        return vcpus.build(() -> new VcpusDef(all.max(), current, all.cpuset(), all.automatic(), each));
    }

    private static List<VcpuDef> checked(List<VcpuDef> each, int max) {
        Set<Integer> ids = new HashSet<>();
        for (VcpuDef vcpu : each) {
            if (vcpu.id() >= max || !ids.add(vcpu.id())) {
                throw new IllegalArgumentException("vcpu " + vcpu.id() + " is not there, or is named twice");
            }
            if (vcpu.id() == 0 && (!vcpu.enabled() || vcpu.hotpluggable())) {
                throw new IllegalArgumentException("vcpu 0 is always there");
            }
            if (!vcpu.enabled() && !vcpu.hotpluggable()) {
                throw new IllegalArgumentException("vcpu " + vcpu.id() + " can never be there");
            }
        }
        return each;
    }

    static void write(VcpusDef vcpus, XmlPrinter out) {
        SHAPE.write(vcpus, out);
        if (!vcpus.each().isEmpty()) {
            VCPUS.write(vcpus.each(), out);
        }
    }
}
