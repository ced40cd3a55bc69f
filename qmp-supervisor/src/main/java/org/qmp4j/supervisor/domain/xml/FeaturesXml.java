package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.FeaturesDef.ApicDef;
import org.qmp4j.supervisor.domain.FeaturesDef.IoapicDriver;
import org.qmp4j.supervisor.domain.FeaturesDef.SmmDef;
import org.qmp4j.supervisor.domain.HypervDef;
import org.qmp4j.supervisor.domain.KvmFeaturesDef;
import org.qmp4j.supervisor.domain.KvmFeaturesDef.DirtyRingDef;

/** {@code <features>}: formatdomain, "Hypervisor features". */
final class FeaturesXml {
    private static final XmlField<FeaturesDef, Boolean> ACPI = XmlField.flag("acpi", FeaturesDef::acpi);
    private static final XmlField<ApicDef, Boolean> EOI = XmlField.attribute("eoi", XmlValue.ON_OFF, ApicDef::eoi);
    private static final XmlField<FeaturesDef, ApicDef> APIC =
            XmlField.child(new XmlShape<>("apic", in -> new ApicDef(in.get(EOI)), List.of(EOI)), FeaturesDef::apic);
    private static final XmlField<FeaturesDef, Boolean> PAE = XmlField.flag("pae", FeaturesDef::pae);
    private static final XmlField<FeaturesDef, Boolean> HAP = XmlField.flag("hap", FeaturesDef::hap);
    private static final XmlField<FeaturesDef, HypervDef> HYPERV = XmlField.child(HypervXml.SHAPE, FeaturesDef::hyperv);
    private static final XmlField<FeaturesDef, Boolean> PVSPINLOCK =
            XmlField.switched("pvspinlock", FeaturesDef::pvspinlock);
    private static final XmlField<FeaturesDef, Boolean> PMU = XmlField.switched("pmu", FeaturesDef::pmu);
    private static final XmlField<FeaturesDef, Boolean> VMPORT = XmlField.switched("vmport", FeaturesDef::vmport);
    private static final XmlField<FeaturesDef, IoapicDriver> IOAPIC = XmlField.said(
            "ioapic",
            "driver",
            XmlValue.words(IoapicDriver.values(), d -> d.name().toLowerCase(Locale.ROOT)),
            FeaturesDef::ioapic);
    private static final XmlField<FeaturesDef, Boolean> VMCOREINFO =
            XmlField.switched("vmcoreinfo", FeaturesDef::vmcoreinfo);
    private static final XmlField<FeaturesDef, Boolean> PS2 =
            XmlField.said("ps2", "state", XmlValue.ON_OFF, FeaturesDef::ps2);

    private static final XmlField<Long, Long> TB_CACHE = XmlField.child(SizeXml.wholeMib("tb-cache"), mib -> mib);
    private static final XmlField<FeaturesDef, Long> TCG = XmlField.child(
            new XmlShape<>("tcg", in -> in.need(TB_CACHE), List.of(TB_CACHE)), FeaturesDef::tcgTbCacheMib);

    private static final XmlField<SmmDef, Boolean> SMM_STATE = XmlField.attribute("state", XmlValue.ON_OFF, SmmDef::on);
    private static final XmlField<SmmDef, Long> TSEG = XmlField.child(SizeXml.wholeMib("tseg"), SmmDef::tsegMib);
    private static final XmlField<FeaturesDef, SmmDef> SMM = XmlField.child(
            new XmlShape<>("smm", in -> new SmmDef(in.get(SMM_STATE, true), in.get(TSEG)), List.of(SMM_STATE, TSEG)),
            FeaturesDef::smm);

    private static final XmlField<KvmFeaturesDef, Boolean> HIDDEN =
            XmlField.said("hidden", "state", XmlValue.ON_OFF, KvmFeaturesDef::hidden);
    private static final XmlField<KvmFeaturesDef, Boolean> HINT_DEDICATED =
            XmlField.said("hint-dedicated", "state", XmlValue.ON_OFF, KvmFeaturesDef::hintDedicated);
    private static final XmlField<KvmFeaturesDef, Boolean> POLL_CONTROL =
            XmlField.said("poll-control", "state", XmlValue.ON_OFF, KvmFeaturesDef::pollControl);
    private static final XmlField<KvmFeaturesDef, Boolean> PV_IPI =
            XmlField.said("pv-ipi", "state", XmlValue.ON_OFF, KvmFeaturesDef::pvIpi);
    private static final XmlField<DirtyRingDef, Boolean> RING_STATE =
            XmlField.attribute("state", XmlValue.ON_OFF, DirtyRingDef::on);
    private static final XmlField<DirtyRingDef, Integer> RING_SIZE =
            XmlField.attribute("size", XmlValue.number(0, Integer.MAX_VALUE), DirtyRingDef::size);
    private static final XmlField<KvmFeaturesDef, DirtyRingDef> DIRTY_RING = XmlField.child(
            new XmlShape<>(
                    "dirty-ring",
                    in -> new DirtyRingDef(in.need(RING_STATE), in.get(RING_SIZE)),
                    List.of(RING_STATE, RING_SIZE)),
            KvmFeaturesDef::dirtyRing);
    private static final XmlField<FeaturesDef, KvmFeaturesDef> KVM = XmlField.child(
            new XmlShape<>(
                    "kvm",
                    in -> new KvmFeaturesDef(
                            in.get(HIDDEN),
                            in.get(HINT_DEDICATED),
                            in.get(POLL_CONTROL),
                            in.get(PV_IPI),
                            in.get(DIRTY_RING)),
                    List.of(HIDDEN, HINT_DEDICATED, POLL_CONTROL, PV_IPI, DIRTY_RING)),
            FeaturesDef::kvm);

    static final XmlShape<FeaturesDef> SHAPE = new XmlShape<>(
            "features",
            in -> new FeaturesDef(
                    in.get(ACPI, false),
                    in.get(APIC),
                    in.get(PAE, false),
                    in.get(HAP, false),
                    in.get(HYPERV),
                    in.get(KVM),
                    in.get(PVSPINLOCK),
                    in.get(PMU),
                    in.get(VMPORT),
                    in.get(SMM),
                    in.get(IOAPIC),
                    in.get(VMCOREINFO),
                    in.get(TCG),
                    in.get(PS2)),
            List.of(
                    ACPI,
                    APIC,
                    PAE,
                    HAP,
                    HYPERV,
                    KVM,
                    PVSPINLOCK,
                    PMU,
                    VMPORT,
                    SMM,
                    IOAPIC,
                    VMCOREINFO,
                    TCG,
                    PS2,
                    XmlField.refusedChild("viridian", "it is Xen's: use <hyperv>"),
                    XmlField.refusedChild("privnet", "it is for containers"),
                    XmlField.refusedChild("gic", "an interrupt controller of ARM"),
                    XmlField.refusedChild("hpt", "a page table of POWER"),
                    XmlField.refusedChild("htm", "transactions of POWER"),
                    XmlField.refusedChild("nested-hv", "nesting on POWER"),
                    XmlField.refusedChild("ccf-assist", "mitigation on POWER"),
                    XmlField.refusedChild("cfpc", "mitigation on POWER"),
                    XmlField.refusedChild("sbbc", "mitigation on POWER"),
                    XmlField.refusedChild("ibs", "mitigation on POWER"),
                    XmlField.refusedChild("ras", "error handling of ARM"),
                    XmlField.refusedChild("aia", "interrupts of RISC-V"),
                    XmlField.refusedChild("xen", "it is for guests of Xen"),
                    XmlField.refusedChild("msrs", "not done yet"),
                    XmlField.refusedChild("async-teardown", "not done yet"),
                    XmlField.refusedChild("capabilities", "it is for containers")));

    private FeaturesXml() {}

    static FeaturesDef read(XmlElement domain) {
        XmlElement features = domain.child("features");
        return features == null ? FeaturesDef.NONE : SHAPE.read(features);
    }

    /** What is plugged into the ps2 controller cannot be there without it. */
    static void checkInputs(FeaturesDef features, XmlElement domain) {
        XmlElement devices = domain.child("devices");
        if (Boolean.FALSE.equals(features.ps2()) && devices != null) {
            for (XmlElement input : devices.children("input")) {
                if ("ps2".equals(input.attribute("bus"))) {
                    throw input.unsupported("a ps2 input needs the ps2 feature, which is switched off");
                }
            }
        }
    }

    static void write(FeaturesDef features, XmlPrinter out) {
        if (!features.equals(FeaturesDef.NONE)) {
            SHAPE.write(features, out);
        }
    }
}
