package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.DiskBlocks;
import org.qmp4j.supervisor.domain.DiskGeometry;

/** {@code <geometry>} and {@code <blockio>}: formatdomain, "Hard drives, floppy disks, CDROMs". */
final class DiskSizesXml {
    private static final XmlValue<Integer> COUNT = XmlValue.number(1, Integer.MAX_VALUE);
    private static final XmlField<DiskGeometry, Integer> CYLINDERS =
            XmlField.attribute("cyls", COUNT, DiskGeometry::cylinders);
    private static final XmlField<DiskGeometry, Integer> HEADS =
            XmlField.attribute("heads", COUNT, DiskGeometry::heads);
    private static final XmlField<DiskGeometry, Integer> SECTORS =
            XmlField.attribute("secs", COUNT, DiskGeometry::sectors);
    private static final XmlField<DiskGeometry, DiskGeometry.Translation> TRANSLATION =
            XmlField.attribute("trans", DiskWords.of(DiskGeometry.Translation.values()), DiskGeometry::translation);
    static final XmlShape<DiskGeometry> GEOMETRY = new XmlShape<>(
            "geometry",
            said -> new DiskGeometry(said.need(CYLINDERS), said.need(HEADS), said.need(SECTORS), said.get(TRANSLATION)),
            List.of(CYLINDERS, HEADS, SECTORS, TRANSLATION));

    private static final XmlValue<Integer> SIZE = XmlValue.number(0, Integer.MAX_VALUE);
    private static final XmlField<DiskBlocks, Integer> LOGICAL =
            XmlField.attribute("logical_block_size", SIZE, DiskBlocks::logical);
    private static final XmlField<DiskBlocks, Integer> PHYSICAL =
            XmlField.attribute("physical_block_size", SIZE, DiskBlocks::physical);
    private static final XmlField<DiskBlocks, Integer> DISCARD =
            XmlField.attribute("discard_granularity", SIZE, DiskBlocks::discard);
    static final XmlShape<DiskBlocks> BLOCKIO = new XmlShape<>(
            "blockio",
            said -> new DiskBlocks(said.get(LOGICAL), said.get(PHYSICAL), said.get(DISCARD)),
            List.of(LOGICAL, PHYSICAL, DISCARD));

    private DiskSizesXml() {}
}
