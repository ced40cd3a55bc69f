package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.domain.KeptElement;

/** {@code <domaincheckpoint>}: formatcheckpoint. The domain as it was is kept as it is written, whatever is in it. */
public final class CheckpointXml {
    private static final String DOMAIN = "domain";

    private static final XmlField<CheckpointDisk, String> DISK_NAME =
            XmlField.attribute("name", XmlValue.TEXT, CheckpointDisk::name);
    private static final XmlField<CheckpointDisk, CheckpointDisk.Kind> KIND =
            XmlField.attribute("checkpoint", XmlValue.words(CheckpointDisk.Kind.values()), CheckpointDisk::kind);
    private static final XmlField<CheckpointDisk, String> BITMAP =
            XmlField.attribute("bitmap", XmlValue.TEXT, CheckpointDisk::bitmap);
    private static final XmlField<CheckpointDisk, Long> SIZE =
            XmlField.attribute("size", XmlValue.natural(), CheckpointDisk::size);
    private static final XmlShape<CheckpointDisk> DISK = new XmlShape<>(
            "disk",
            in -> new CheckpointDisk(in.need(DISK_NAME), in.get(KIND), in.get(BITMAP), in.get(SIZE)),
            List.of(DISK_NAME, KIND, BITMAP, SIZE));

    private static final XmlField<String, String> PARENT_NAME =
            XmlField.childText("name", XmlValue.TEXT, parent -> parent);
    private static final XmlShape<String> PARENT =
            new XmlShape<>("parent", in -> in.need(PARENT_NAME), List.of(PARENT_NAME));

    private static final XmlField<CheckpointRequest, String> NAME =
            XmlField.childText("name", XmlValue.TEXT, CheckpointRequest::name);
    private static final XmlField<CheckpointRequest, String> DESCRIPTION =
            XmlField.childText("description", XmlValue.ANY, CheckpointRequest::description);
    private static final XmlField<CheckpointRequest, String> AFTER = XmlField.child(PARENT, CheckpointRequest::parent);
    private static final XmlField<CheckpointRequest, Long> TIME =
            XmlField.childText("creationTime", XmlValue.natural(), CheckpointRequest::creationTime);
    private static final XmlField<CheckpointRequest, List<CheckpointDisk>> DISKS =
            XmlField.listed("disks", DISK, CheckpointRequest::disks);
    private static final XmlField<CheckpointRequest, KeptElement> THEN =
            XmlField.kept(DOMAIN, request -> request.domain() == null ? null : element(request.domain()));
    private static final XmlShape<CheckpointRequest> SHAPE = new XmlShape<>(
            "domaincheckpoint",
            in -> {
                KeptElement then = in.get(THEN);
                return new CheckpointRequest(
                        in.get(NAME),
                        in.get(DESCRIPTION),
                        in.get(AFTER),
                        in.get(TIME),
                        in.get(DISKS),
                        then == null ? null : text(then),
                        then == null ? null : uuid(then));
            },
            List.of(NAME, DESCRIPTION, AFTER, TIME, DISKS, THEN));

    private final XmlBudget budget;

    public CheckpointXml() {
        this(XmlBudget.DEFAULT);
    }

    public CheckpointXml(XmlBudget budget) {
        this.budget = budget;
    }

    /** What the text says of a checkpoint. @throws DomainXmlException when it is no {@code <domaincheckpoint>} */
    public CheckpointRequest read(String xml) {
        XmlElement root = new XmlText(budget).parse(xml);
        if (!root.name().equals(SHAPE.name())) {
            throw root.invalid("the root element must be <" + SHAPE.name() + ">");
        }
        return SHAPE.read(root);
    }

    /** The text, in libvirt's order and form. */
    public String write(Checkpoint checkpoint) {
        XmlPrinter out = new XmlPrinter();
        SHAPE.write(checkpoint.asRequest(), out);
        return out.toString();
    }

    private static String text(KeptElement domain) {
        XmlPrinter out = new XmlPrinter();
        KeptXml.write(domain, out);
        return out.toString();
    }

    private static @Nullable String uuid(KeptElement domain) {
        List<KeptElement> uuids = domain.children("uuid");
        return uuids.isEmpty() ? null : uuids.get(0).text();
    }

    private static KeptElement element(String domain) {
        return new XmlText(XmlBudget.DEFAULT).parse(domain).kept(Map.of());
    }
}
