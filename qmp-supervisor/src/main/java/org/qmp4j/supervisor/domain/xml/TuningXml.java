package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.domain.NumberSet;

/** How the host shares itself out, labels and metadata: kept, as they say nothing to QEMU. */
final class TuningXml {
    private static final String METADATA = "metadata";
    private static final XmlValue<Long> NUMBER = XmlValue.number(0L, Long.MAX_VALUE);
    private static final XmlValue<Long> PERIOD = XmlValue.number(1000L, 1_000_000L);
    private static final XmlValue<Long> QUOTA = new XmlValue<>(
            "-1 or 1000 to 17592186044415",
            text -> XmlValue.number(-1L, 17_592_186_044_415L)
                    .reader()
                    .apply(text)
                    .filter(q -> q == -1 || q >= 1000),
            String::valueOf);
    private static final XmlValue<String> SCHEDULER = word("batch", "idle", "fifo", "rr");

    static final List<XmlShape<KeptElement>> SHAPES = List.of(
            KeptXml.element("blkiotune")
                    .texts(NUMBER, "weight")
                    .child(KeptXml.element("device")
                            .texts(XmlValue.TEXT, "path")
                            .texts(
                                    NUMBER,
                                    "weight",
                                    "read_iops_sec",
                                    "write_iops_sec",
                                    "read_bytes_sec",
                                    "write_bytes_sec"))
                    .shape(),
            KeptXml.element("memtune")
                    .child(size("hard_limit"))
                    .child(size("soft_limit"))
                    .child(size("min_guarantee"))
                    .child(size("swap_hard_limit"))
                    .shape(),
            cputune(),
            KeptXml.element("resource")
                    .texts(XmlValue.TEXT, "partition")
                    .child(KeptXml.element("fibrechannel").attribute("appid", XmlValue.TEXT))
                    .shape(),
            KeptXml.element("idmap").child(map("uid")).child(map("gid")).shape(),
            KeptXml.element("perf")
                    .child(KeptXml.element("event")
                            .attribute("name", XmlValue.TEXT)
                            .attribute("enabled", XmlValue.YES_NO))
                    .shape(),
            KeptXml.element("seclabel")
                    .attribute("type", word("none", "static", "dynamic"))
                    .attribute("model", XmlValue.TEXT)
                    .attribute("relabel", XmlValue.YES_NO)
                    .texts(XmlValue.TEXT, "label", "imagelabel", "baselabel")
                    .shape(),
            KeptXml.element("keywrap")
                    .child(KeptXml.element("cipher")
                            .attribute("name", word("aes", "dea"))
                            .attribute("state", XmlValue.ON_OFF))
                    .shape());

    /** For the list of what is supported. */
    static final XmlShape<Object> ANYTHING =
            XmlListing.element(METADATA).text("anything, elements too").kept().shape();

    private TuningXml() {}

    private static XmlShape<KeptElement> cputune() {
        return KeptXml.element("cputune")
                .texts(NUMBER, "shares")
                .texts(PERIOD, "period")
                .texts(QUOTA, "quota")
                .texts(PERIOD, "global_period")
                .texts(QUOTA, "global_quota")
                .texts(PERIOD, "emulator_period")
                .texts(QUOTA, "emulator_quota")
                .texts(PERIOD, "iothread_period")
                .texts(QUOTA, "iothread_quota")
                .child(KeptXml.element("vcpupin").attribute("vcpu", NUMBER).attribute("cpuset", XmlValue.SET))
                .child(KeptXml.element("emulatorpin").attribute("cpuset", XmlValue.SET))
                .child(KeptXml.element("iothreadpin")
                        .attribute("iothread", NUMBER)
                        .attribute("cpuset", XmlValue.SET))
                .child(scheduler(KeptXml.element("vcpusched").attribute("vcpus", XmlValue.SET)))
                .child(scheduler(KeptXml.element("iothreadsched").attribute("iothreads", XmlValue.SET)))
                .child(scheduler(KeptXml.element("emulatorsched")))
                .child(KeptXml.element("cachetune")
                        .attribute("vcpus", XmlValue.SET)
                        .attribute("id", XmlValue.TEXT)
                        .child(KeptXml.element("cache")
                                .attribute("id", NUMBER)
                                .attribute("level", NUMBER)
                                .attribute("type", word("both", "code", "data"))
                                .attribute("size", NUMBER)
                                .attribute("unit", SizeXml.UNIT))
                        .child(KeptXml.element("monitor")
                                .attribute("level", NUMBER)
                                .attribute("vcpus", XmlValue.SET)))
                .child(KeptXml.element("memorytune")
                        .attribute("vcpus", XmlValue.SET)
                        .child(KeptXml.element("node").attribute("id", NUMBER).attribute("bandwidth", NUMBER))
                        .child(KeptXml.element("monitor").attribute("vcpus", XmlValue.SET)))
                .shape();
    }

    private static KeptXml scheduler(KeptXml element) {
        return element.attribute("scheduler", SCHEDULER).attribute("priority", XmlValue.number(0L, 99L));
    }

    private static KeptXml size(String name) {
        return KeptXml.element(name).attribute("unit", SizeXml.UNIT).text(NUMBER);
    }

    private static KeptXml map(String name) {
        return KeptXml.element(name)
                .attribute("start", NUMBER)
                .attribute("target", NUMBER)
                .attribute("count", NUMBER);
    }

    private static XmlValue<String> word(String... words) {
        List<String> all = Arrays.asList(words);
        return new XmlValue<>(
                String.join(", ", words), t -> all.contains(t) ? Optional.of(t) : Optional.empty(), t -> t);
    }

    static List<KeptElement> read(XmlElement domain) {
        List<KeptElement> kept = new ArrayList<>();
        XmlElement metadata = domain.child(METADATA);
        if (metadata != null) {
            kept.add(metadata.kept(Map.of()));
        }
        for (XmlShape<KeptElement> shape : SHAPES) {
            for (XmlElement element : domain.children(shape.name())) {
                if (!shape.name().equals("seclabel")) {
                    domain.child(shape.name());
                }
                KeptElement one = shape.read(element);
                checkDistinct(one, element);
                kept.add(one);
            }
        }
        return kept;
    }

    /** What is said of some virtual CPUs or threads is not said again of one of them. */
    private static void checkDistinct(KeptElement tune, XmlElement element) {
        for (String[] said : new String[][] {
            {"vcpusched", "vcpus"}, {"iothreadsched", "iothreads"}, {"vcpupin", "vcpu"}, {"iothreadpin", "iothread"}
        }) {
            List<NumberSet> sets = new ArrayList<>();
            for (KeptElement child : tune.children(said[0])) {
                XmlElement place = element.children(said[0]).get(sets.size());
                NumberSet set = NumberSet.parse(child.attributes().getOrDefault(said[1], ""))
                        .orElseThrow(() -> place.invalid("attribute '" + said[1] + "' is missing"));
                if (sets.stream().anyMatch(set::overlaps)) {
                    throw place.invalid("another <" + said[0] + "> has something to say of the same " + said[1]);
                }
                sets.add(set);
            }
        }
    }

    /** Writes those of that name. */
    static void write(List<KeptElement> kept, String name, XmlPrinter out) {
        kept.stream().filter(k -> k.name().equals(name)).forEach(k -> KeptXml.write(k, out));
    }
}
