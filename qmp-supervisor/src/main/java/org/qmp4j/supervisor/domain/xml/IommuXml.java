package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.IommuDef;
import org.qmp4j.supervisor.domain.IommuDef.Driver;
import org.qmp4j.supervisor.domain.IommuDef.Model;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <iommu>}: formatdomain, "IOMMU devices". */
final class IommuXml {
    private static final XmlField<Driver, Boolean> INTREMAP =
            XmlField.attribute("intremap", XmlValue.ON_OFF, Driver::intremap);
    private static final XmlField<Driver, Boolean> CACHING =
            XmlField.attribute("caching_mode", XmlValue.ON_OFF, Driver::cachingMode);
    private static final XmlField<Driver, Boolean> EIM = XmlField.attribute("eim", XmlValue.ON_OFF, Driver::eim);
    private static final XmlField<Driver, Boolean> IOTLB = XmlField.attribute("iotlb", XmlValue.ON_OFF, Driver::iotlb);
    private static final XmlField<Driver, Integer> AW_BITS =
            XmlField.attribute("aw_bits", XmlValue.number(1, 64), Driver::awBits);
    private static final XmlField<Driver, Boolean> DMA =
            XmlField.attribute("dma_translation", XmlValue.ON_OFF, Driver::dmaTranslation);
    private static final XmlShape<Driver> DRIVER = new XmlShape<>(
            "driver",
            said -> new Driver(
                    said.get(INTREMAP),
                    said.get(CACHING),
                    said.get(EIM),
                    said.get(IOTLB),
                    said.get(AW_BITS),
                    said.get(DMA)),
            List.of(INTREMAP, CACHING, EIM, IOTLB, AW_BITS, DMA));

    private static final XmlField<IommuDef, Model> MODEL =
            XmlField.attribute("model", XmlValue.words(Model.values(), Model::id), IommuDef::model);
    private static final XmlField<IommuDef, Driver> TOLD =
            XmlField.child(DRIVER, iommu -> iommu.driver().equals(Driver.NONE) ? null : iommu.driver());
    private static final XmlField<IommuDef, Placement> PLACEMENT = PlacementXml.field(IommuDef::placement);

    static final XmlShape<IommuDef> SHAPE = new XmlShape<>(
            "iommu",
            said -> new IommuDef(said.need(MODEL), said.get(TOLD, Driver.NONE), said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, TOLD, PLACEMENT));

    private IommuXml() {}
}
