package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.qmp4j.supervisor.domain.VirtioOptions;

/** The attributes of {@code <driver>} that all virtio devices have: formatdomain, "Virtio-related options". */
final class VirtioOptionsXml {
    private static final XmlField<VirtioOptions, Boolean> IOMMU =
            XmlField.attribute("iommu", XmlValue.ON_OFF, VirtioOptions::iommu);
    private static final XmlField<VirtioOptions, Boolean> ATS =
            XmlField.attribute("ats", XmlValue.ON_OFF, VirtioOptions::ats);
    private static final XmlField<VirtioOptions, Boolean> PACKED =
            XmlField.attribute("packed", XmlValue.ON_OFF, VirtioOptions::packed);
    private static final XmlField<VirtioOptions, Boolean> PAGE_PER_VQ =
            XmlField.attribute("page_per_vq", XmlValue.ON_OFF, VirtioOptions::pagePerVq);

    static final XmlShape<VirtioOptions> SHAPE = new XmlShape<>(
            "driver",
            said -> new VirtioOptions(said.get(IOMMU), said.get(ATS), said.get(PACKED), said.get(PAGE_PER_VQ)),
            List.of(IOMMU, ATS, PACKED, PAGE_PER_VQ));

    private VirtioOptionsXml() {}

    /** The attributes as a part of a {@code <driver>} that has more; always there when it is read. */
    static <T> XmlField<T, VirtioOptions> part(Function<T, VirtioOptions> getter) {
        return XmlField.part(SHAPE, getter);
    }

    /** A {@code <driver>} that has nothing else; not there when nothing is said. */
    static <T> XmlField<T, VirtioOptions> child(Function<T, VirtioOptions> getter) {
        return XmlField.child(SHAPE, whole -> {
            VirtioOptions options = getter.apply(whole);
            return options.equals(VirtioOptions.NONE) ? null : options;
        });
    }
}
