package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.CpuDef.CacheDef;
import org.qmp4j.supervisor.domain.CpuDef.FeatureDef;
import org.qmp4j.supervisor.domain.CpuDef.ModelDef;
import org.qmp4j.supervisor.domain.CpuDef.PhysAddressDef;
import org.qmp4j.supervisor.domain.CpuDef.TopologyDef;
import org.qmp4j.supervisor.domain.NumaDef;

/** {@code <cpu>}: formatdomain, "CPU model and topology". */
final class CpuXml {
    private static final int MOST = 1 << 16;

    private static final XmlField<CpuDef, CpuDef.Mode> MODE =
            XmlField.attribute("mode", XmlValue.words(CpuDef.Mode.values()), CpuDef::mode);
    private static final XmlField<CpuDef, CpuDef.Match> MATCH =
            XmlField.attribute("match", XmlValue.words(CpuDef.Match.values()), CpuDef::match);
    private static final XmlField<CpuDef, CpuDef.Check> CHECK =
            XmlField.attribute("check", XmlValue.words(CpuDef.Check.values()), CpuDef::check);
    private static final XmlField<CpuDef, Boolean> MIGRATABLE =
            XmlField.attribute("migratable", XmlValue.ON_OFF, CpuDef::migratable);

    private static final XmlField<ModelDef, Boolean> FALLBACK =
            XmlField.attribute("fallback", XmlValue.flag("allow", "forbid"), ModelDef::fallback);
    private static final XmlField<ModelDef, String> VENDOR_ID =
            XmlField.attribute("vendor_id", XmlValue.TEXT, ModelDef::vendorId);
    private static final XmlField<ModelDef, String> NAME = XmlField.text(XmlValue.ANY, ModelDef::name);
    private static final XmlField<CpuDef, ModelDef> MODEL = XmlField.child(
            new XmlShape<>(
                    "model",
                    in -> new ModelDef(in.need(NAME), in.get(FALLBACK), in.get(VENDOR_ID)),
                    List.of(FALLBACK, VENDOR_ID, NAME)),
            CpuDef::model);
    private static final XmlField<CpuDef, String> VENDOR = XmlField.childText("vendor", XmlValue.TEXT, CpuDef::vendor);

    private static final XmlField<TopologyDef, Integer> SOCKETS = count("sockets", TopologyDef::sockets);
    private static final XmlField<TopologyDef, Integer> DIES = count("dies", TopologyDef::dies);
    private static final XmlField<TopologyDef, Integer> CLUSTERS = count("clusters", TopologyDef::clusters);
    private static final XmlField<TopologyDef, Integer> CORES = count("cores", TopologyDef::cores);
    private static final XmlField<TopologyDef, Integer> THREADS = count("threads", TopologyDef::threads);
    private static final XmlField<CpuDef, TopologyDef> TOPOLOGY = XmlField.child(
            new XmlShape<>(
                    "topology",
                    in -> new TopologyDef(
                            in.need(SOCKETS), in.get(DIES, 1), in.get(CLUSTERS, 1), in.need(CORES), in.need(THREADS)),
                    List.of(SOCKETS, DIES, CLUSTERS, CORES, THREADS)),
            CpuDef::topology);

    private static final XmlField<CacheDef, Integer> LEVEL =
            XmlField.attribute("level", XmlValue.number(0, 3), CacheDef::level);
    private static final XmlField<CacheDef, CacheDef.Treatment> CACHE_MODE =
            XmlField.attribute("mode", XmlValue.words(CacheDef.Treatment.values()), CacheDef::mode);
    private static final XmlField<CpuDef, CacheDef> CACHE = XmlField.child(
            new XmlShape<>("cache", in -> new CacheDef(in.get(LEVEL), in.need(CACHE_MODE)), List.of(LEVEL, CACHE_MODE)),
            CpuDef::cache);

    private static final XmlField<PhysAddressDef, PhysAddressDef.Origin> PHYS_MODE =
            XmlField.attribute("mode", XmlValue.words(PhysAddressDef.Origin.values()), PhysAddressDef::mode);
    private static final XmlField<PhysAddressDef, Integer> BITS =
            XmlField.attribute("bits", XmlValue.number(0, 64), PhysAddressDef::bits);
    private static final XmlField<PhysAddressDef, Integer> LIMIT =
            XmlField.attribute("limit", XmlValue.number(0, 64), PhysAddressDef::limit);
    private static final XmlField<CpuDef, PhysAddressDef> PHYS_ADDRESS = XmlField.child(
            new XmlShape<>(
                    "maxphysaddr",
                    in -> new PhysAddressDef(in.need(PHYS_MODE), in.get(BITS), in.get(LIMIT)),
                    List.of(PHYS_MODE, BITS, LIMIT)),
            CpuDef::physAddress);

    private static final XmlField<FeatureDef, FeatureDef.Policy> POLICY =
            XmlField.attribute("policy", XmlValue.words(FeatureDef.Policy.values()), FeatureDef::policy);
    private static final XmlField<FeatureDef, String> FEATURE_NAME =
            XmlField.attribute("name", name(), FeatureDef::name);
    private static final XmlField<CpuDef, List<FeatureDef>> FEATURES = XmlField.children(
            new XmlShape<>(
                    "feature",
                    in -> new FeatureDef(in.need(FEATURE_NAME), in.get(POLICY, FeatureDef.Policy.REQUIRE)),
                    List.of(POLICY, FEATURE_NAME)),
            CpuDef::features);
    private static final XmlField<CpuDef, NumaDef> NUMA = XmlField.child(CpuNumaXml.SHAPE, CpuDef::numa);

    static final XmlShape<CpuDef> SHAPE = new XmlShape<>(
            "cpu",
            CpuXml::make,
            List.of(
                    MODE,
                    MATCH,
                    CHECK,
                    MIGRATABLE,
                    XmlField.refusedAttribute("deprecated_features", "it is for CPUs of s390x"),
                    MODEL,
                    VENDOR,
                    TOPOLOGY,
                    CACHE,
                    PHYS_ADDRESS,
                    FEATURES,
                    NUMA));

    private CpuXml() {}

    private static XmlField<TopologyDef, Integer> count(
            String name, java.util.function.Function<TopologyDef, @Nullable Integer> getter) {
        return XmlField.attribute(name, XmlValue.number(1, MOST), getter);
    }

    private static XmlValue<String> name() {
        return new XmlValue<>(
                "a name, such as aes",
                text -> text.matches("[A-Za-z0-9._+-]{1,64}") ? Optional.of(text) : Optional.empty(),
                text -> text);
    }

    private static CpuDef make(XmlShape.Reading in) {
        CpuDef.Mode mode = in.get(MODE);
        boolean model = in.get(MODEL) != null;
        if (in.get(VENDOR) != null && !model) {
            throw new IllegalArgumentException("a vendor needs a <model>");
        }
        return new CpuDef(
                mode == null && model ? CpuDef.Mode.CUSTOM : mode,
                in.get(MATCH),
                in.get(CHECK),
                in.get(MIGRATABLE),
                in.get(MODEL),
                in.get(VENDOR),
                in.get(TOPOLOGY),
                in.get(CACHE),
                in.get(PHYS_ADDRESS),
                in.get(FEATURES, List.of()),
                in.get(NUMA));
    }

    static @Nullable CpuDef read(XmlElement domain) {
        XmlElement cpu = domain.child("cpu");
        return cpu == null ? null : SHAPE.read(cpu);
    }

    static void write(@Nullable CpuDef cpu, XmlPrinter out) {
        if (cpu != null) {
            SHAPE.write(cpu, out);
        }
    }
}
