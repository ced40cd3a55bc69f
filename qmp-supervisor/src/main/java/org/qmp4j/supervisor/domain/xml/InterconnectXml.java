package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.NumaDef.InterconnectDef;

/** {@code <numa><interconnects>}: formatdomain, "ACPI Heterogeneous Memory Attribute Table". */
final class InterconnectXml {
    private static final int MOST = 128;

    private static final XmlField<InterconnectDef, Integer> INITIATOR =
            XmlField.attribute("initiator", XmlValue.number(0, MOST), InterconnectDef::initiator);
    private static final XmlField<InterconnectDef, Integer> TARGET =
            XmlField.attribute("target", XmlValue.number(0, MOST), InterconnectDef::target);
    private static final XmlField<InterconnectDef, Integer> CACHE =
            XmlField.attribute("cache", XmlValue.number(1, 255), InterconnectDef::cache);
    private static final XmlField<InterconnectDef, InterconnectDef.Kind> TYPE =
            XmlField.attribute("type", XmlValue.words(InterconnectDef.Kind.values()), InterconnectDef::kind);
    private static final XmlField<InterconnectDef, Long> VALUE =
            XmlField.attribute("value", XmlValue.number(1L, Long.MAX_VALUE / 2), InterconnectDef::value);
    private static final XmlField<InterconnectDef, String> UNIT =
            XmlField.attribute("unit", SizeXml.UNIT, bandwidth -> "KiB");

    private static final XmlField<List<InterconnectDef>, List<InterconnectDef>> LATENCIES = XmlField.children(
            new XmlShape<>("latency", in -> make(in, false), List.of(INITIATOR, TARGET, CACHE, TYPE, VALUE)),
            list -> list.stream().filter(i -> !i.bandwidth()).toList());
    private static final XmlField<List<InterconnectDef>, List<InterconnectDef>> BANDWIDTHS = XmlField.children(
            new XmlShape<>("bandwidth", in -> make(in, true), List.of(INITIATOR, TARGET, CACHE, TYPE, VALUE, UNIT)),
            list -> list.stream().filter(InterconnectDef::bandwidth).toList());

    static final XmlShape<List<InterconnectDef>> SHAPE = new XmlShape<>(
            "interconnects",
            in -> {
                List<InterconnectDef> all = new ArrayList<>(in.get(LATENCIES, List.of()));
                all.addAll(in.get(BANDWIDTHS, List.of()));
                return all;
            },
            List.of(LATENCIES, BANDWIDTHS));

    private InterconnectXml() {}

    private static InterconnectDef make(XmlShape.Reading in, boolean bandwidth) {
        @Nullable Integer cache = in.get(CACHE);
        long value = in.need(VALUE);
        return new InterconnectDef(
                bandwidth,
                in.need(INITIATOR),
                in.need(TARGET),
                cache,
                in.need(TYPE),
                bandwidth ? SizeXml.kib(value, in.get(UNIT)) : value);
    }
}
