package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.HypervDef;
import org.qmp4j.supervisor.domain.HypervFeature;

/** {@code <hyperv>}: formatdomain, "Hypervisor features". */
final class HypervXml {
    /** A feature and whatever else its element says. */
    private record Entry(
            boolean on, @Nullable Object more, @Nullable Object evenMore) {
        static Entry of(boolean on, @Nullable Object more, @Nullable Object evenMore) {
            return new Entry(on, more, evenMore);
        }
    }

    private static final XmlField<Entry, Boolean> STATE = XmlField.attribute("state", XmlValue.ON_OFF, Entry::on);
    private static final XmlField<Entry, Long> RETRIES =
            XmlField.attribute("retries", XmlValue.number(4095L, 0xffff_ffffL), e -> (Long) e.more());
    private static final XmlField<Entry, String> VALUE =
            XmlField.attribute("value", XmlValue.TEXT, e -> (String) e.more());
    private static final XmlField<Entry, Boolean> DIRECT =
            XmlField.said("direct", "state", XmlValue.ON_OFF, e -> (Boolean) e.more());
    private static final XmlField<Entry, Boolean> EXTENDED =
            XmlField.said("extended", "state", XmlValue.ON_OFF, e -> (Boolean) e.evenMore());

    private static final XmlField<HypervDef, HypervDef.Mode> MODE = XmlField.attribute(
            "mode", XmlValue.words(HypervDef.Mode.values(), m -> m.name().toLowerCase(Locale.ROOT)), HypervDef::mode);

    private static final Map<HypervFeature, XmlField<HypervDef, Entry>> FEATURES = features();

    static final XmlShape<HypervDef> SHAPE = new XmlShape<>("hyperv", HypervXml::make, fields());

    private HypervXml() {}

    private static Map<HypervFeature, XmlField<HypervDef, Entry>> features() {
        Map<HypervFeature, XmlField<HypervDef, Entry>> features = new EnumMap<>(HypervFeature.class);
        for (HypervFeature feature : HypervFeature.values()) {
            XmlShape<Entry> shape = switch (feature) {
                case SPINLOCKS ->
                    new XmlShape<>(
                            feature.id(),
                            in -> Entry.of(in.need(STATE), in.get(RETRIES), null),
                            List.of(STATE, RETRIES));
                case VENDOR_ID ->
                    new XmlShape<>(
                            feature.id(), in -> Entry.of(in.need(STATE), in.get(VALUE), null), List.of(STATE, VALUE));
                case STIMER ->
                    new XmlShape<>(
                            feature.id(), in -> Entry.of(in.need(STATE), in.get(DIRECT), null), List.of(STATE, DIRECT));
                case TLBFLUSH ->
                    new XmlShape<>(
                            feature.id(),
                            in -> Entry.of(in.need(STATE), in.get(DIRECT), in.get(EXTENDED)),
                            List.of(STATE, DIRECT, EXTENDED));
                default -> new XmlShape<>(feature.id(), in -> Entry.of(in.need(STATE), null, null), List.of(STATE));
            };
            features.put(feature, XmlField.child(shape, def -> entry(def, feature)));
        }
        return features;
    }

    private static List<XmlField<HypervDef, ?>> fields() {
        List<XmlField<HypervDef, ?>> fields = new ArrayList<>();
        fields.add(MODE);
        fields.addAll(FEATURES.values());
        return fields;
    }

    private static @Nullable Entry entry(HypervDef def, HypervFeature feature) {
        Boolean on = def.features().get(feature);
        if (on == null) {
            return null;
        }
        return switch (feature) {
            case SPINLOCKS -> new Entry(on, def.spinlockRetries(), null);
            case VENDOR_ID -> new Entry(on, def.vendorId(), null);
            case STIMER -> new Entry(on, def.stimerDirect(), null);
            case TLBFLUSH -> new Entry(on, def.tlbflushDirect(), def.tlbflushExtended());
            default -> new Entry(on, null, null);
        };
    }

    private static HypervDef make(XmlShape.Reading in) {
        Map<HypervFeature, Boolean> features = new EnumMap<>(HypervFeature.class);
        Map<HypervFeature, Entry> entries = new EnumMap<>(HypervFeature.class);
        FEATURES.forEach((feature, field) -> {
            Entry entry = in.get(field);
            if (entry != null) {
                features.put(feature, entry.on());
                entries.put(feature, entry);
            }
        });
        return new HypervDef(
                in.get(MODE, HypervDef.Mode.CUSTOM),
                features,
                (Long) more(entries, HypervFeature.SPINLOCKS),
                (Boolean) more(entries, HypervFeature.STIMER),
                (String) more(entries, HypervFeature.VENDOR_ID),
                (Boolean) more(entries, HypervFeature.TLBFLUSH),
                entries.containsKey(HypervFeature.TLBFLUSH)
                        ? (Boolean) entries.get(HypervFeature.TLBFLUSH).evenMore()
                        : null);
    }

    private static @Nullable Object more(Map<HypervFeature, Entry> entries, HypervFeature feature) {
        Entry entry = entries.get(feature);
        return entry == null ? null : entry.more();
    }
}
