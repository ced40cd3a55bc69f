package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerDriverDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.PciBridgeDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.QueueThread;
import org.qmp4j.supervisor.domain.VirtioOptions;

/** {@code <controller>}: formatdomain, "Controllers"; which type can have what is in {@link ControllerRules}. */
final class ControllerXml {
    private static final XmlField<ControllerDriverDef, Integer> QUEUES =
            XmlField.attribute("queues", XmlValue.number(1, 65535), ControllerDriverDef::queues);
    private static final XmlField<ControllerDriverDef, Integer> PER_LUN =
            XmlField.attribute("cmd_per_lun", XmlValue.number(0, Integer.MAX_VALUE), ControllerDriverDef::perLun);
    private static final XmlField<ControllerDriverDef, Integer> MAX_SECTORS =
            XmlField.attribute("max_sectors", XmlValue.number(0, Integer.MAX_VALUE), ControllerDriverDef::maxSectors);
    private static final XmlField<ControllerDriverDef, Boolean> IOEVENTFD =
            XmlField.attribute("ioeventfd", XmlValue.ON_OFF, ControllerDriverDef::ioeventfd);
    private static final XmlField<ControllerDriverDef, Integer> IOTHREAD =
            XmlField.attribute("iothread", XmlValue.number(1, Integer.MAX_VALUE), ControllerDriverDef::iothread);
    private static final XmlField<ControllerDriverDef, List<QueueThread>> IOTHREADS =
            XmlField.child(QueueThreadXml.SHAPE, driver -> driver.iothreads().isEmpty() ? null : driver.iothreads());
    private static final XmlField<ControllerDriverDef, VirtioOptions> VIRTIO =
            VirtioOptionsXml.part(ControllerDriverDef::virtio);
    private static final XmlShape<ControllerDriverDef> DRIVER_SHAPE = new XmlShape<>(
            "driver",
            said -> new ControllerDriverDef(
                    said.get(QUEUES),
                    said.get(PER_LUN),
                    said.get(MAX_SECTORS),
                    said.get(IOEVENTFD),
                    said.get(IOTHREAD),
                    said.get(IOTHREADS, List.of()),
                    said.get(VIRTIO, VirtioOptions.NONE)),
            List.of(QUEUES, PER_LUN, MAX_SECTORS, IOEVENTFD, IOTHREAD, VIRTIO, IOTHREADS));

    private static final XmlField<ControllerDef, ControllerType> TYPE = XmlField.attribute(
            "type", XmlValue.words(ControllerType.values(), ControllerType::id), ControllerDef::type);
    private static final XmlField<ControllerDef, Integer> INDEX = XmlField.attribute(
            "index",
            XmlValue.number(0, Integer.MAX_VALUE),
            controller -> controller.index() < 0 ? null : controller.index());
    private static final XmlField<ControllerDef, String> MODEL =
            XmlField.attribute("model", XmlValue.TEXT, ControllerDef::model);
    private static final XmlField<ControllerDef, Integer> PORTS =
            XmlField.attribute("ports", XmlValue.number(0, Integer.MAX_VALUE), ControllerDef::ports);
    private static final XmlField<ControllerDef, Integer> VECTORS =
            XmlField.attribute("vectors", XmlValue.number(0, Integer.MAX_VALUE), ControllerDef::vectors);
    private static final XmlField<ControllerDef, Object> GRANTS =
            XmlField.refusedAttribute("maxGrantFrames", "it is for Xen");
    private static final XmlField<ControllerDef, Object> EVENTS =
            XmlField.refusedAttribute("maxEventChannels", "it is for Xen");
    private static final XmlField<ControllerDef, PciBridgeDef> PCI =
            XmlField.part(PciBridgeXml.SHAPE, ControllerDef::pci);
    private static final XmlField<ControllerDef, ControllerDriverDef> DRIVER = XmlField.child(
            DRIVER_SHAPE,
            controller -> controller.driver().equals(ControllerDriverDef.UNSAID) ? null : controller.driver());
    private static final XmlField<ControllerDef, String> SERIAL =
            XmlField.childText("serial", XmlValue.TEXT, ControllerDef::serial);
    private static final XmlField<ControllerDef, Integer> MASTER =
            XmlField.said("master", "startport", XmlValue.number(0, Integer.MAX_VALUE), ControllerDef::firstPort);
    private static final XmlField<ControllerDef, Placement> PLACEMENT = PlacementXml.field(ControllerDef::placement);

    static final XmlShape<ControllerDef> SHAPE = new XmlShape<>(
            "controller",
            said -> new ControllerDef(
                    said.need(TYPE),
                    said.get(INDEX, ControllerDef.OPEN_INDEX),
                    said.get(MODEL),
                    said.get(PORTS),
                    said.get(VECTORS),
                    firstPort(said),
                    said.get(SERIAL),
                    said.get(DRIVER, ControllerDriverDef.UNSAID),
                    said.get(PCI, PciBridgeDef.UNSAID),
                    said.get(PLACEMENT, Placement.OPEN)),
            List.of(TYPE, INDEX, MODEL, PORTS, VECTORS, GRANTS, EVENTS, PCI, DRIVER, SERIAL, MASTER, PLACEMENT));

    private ControllerXml() {}

    /** The UHCI functions of an ICH9 are companions, each of two ports of the master. */
    private static @Nullable Integer firstPort(XmlShape.Reading said) {
        Integer stated = said.get(MASTER);
        if (stated != null || said.need(TYPE) != ControllerType.USB) {
            return stated;
        }
        return switch (String.valueOf(said.get(MODEL))) {
            case "ich9-uhci1" -> 0;
            case "ich9-uhci2" -> 2;
            case "ich9-uhci3" -> 4;
            default -> null;
        };
    }
}
