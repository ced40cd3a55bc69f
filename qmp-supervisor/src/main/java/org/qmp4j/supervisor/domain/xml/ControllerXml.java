package org.qmp4j.supervisor.domain.xml;

import java.util.Set;
import java.util.TreeSet;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.PciPlace;

/** {@code <controller>}: formatdomain, "Controllers"; the first of each type, and PCI buses. */
final class ControllerXml {
    private static final Set<String> BRIDGES = new TreeSet<>(ControllerDef.BRIDGES);

    private ControllerXml() {}

    static ControllerDef read(XmlElement controller, MachineFamily family) {
        ControllerType type = controller.word("type", ControllerType::of);
        Integer index = controller.number("index", 0, Integer.MAX_VALUE);
        boolean further = index != null && index != 0;
        if (further && type != ControllerType.PCI) {
            throw controller.unsupported(
                    "only the controller with index 0 of each type can be named so far," + " but for PCI controllers");
        }
        String model = controller.attribute("model");
        if (further && model == null) {
            throw controller.invalid("a PCI controller needs a model, such as " + BRIDGES);
        }
        Set<String> known = further ? BRIDGES : models(type, family);
        if (model != null && !known.contains(model)) {
            throw controller.unknownWord("model", model);
        }
        if (type == ControllerType.USB && model == null && family == MachineFamily.Q35) {
            throw controller.unsupported("a USB controller without a model means piix3-uhci, which a q35 machine lacks:"
                    + " state model='qemu-xhci'");
        }
        if ((type == ControllerType.IDE && family == MachineFamily.Q35)
                || (type == ControllerType.SATA && family == MachineFamily.PC)) {
            throw controller.unsupported("this machine has no built-in controller of type " + type.id());
        }
        PciPlace pci = PlacementXml.pci(controller);
        boolean pluggable = further || type == ControllerType.USB || type == ControllerType.VIRTIO_SERIAL;
        if (pci != null && !pluggable) {
            throw controller.unsupported("its place is the chipset's");
        }
        controller.refuseRest();
        return new ControllerDef(type, index == null ? 0 : index, model, pci);
    }

    private static Set<String> models(ControllerType type, MachineFamily family) {
        boolean q35 = family == MachineFamily.Q35;
        return switch (type) {
            case PCI -> Set.of(q35 ? "pcie-root" : "pci-root");
            case USB -> q35 ? Set.of("qemu-xhci", "none") : Set.of("piix3-uhci", "qemu-xhci", "none");
            case IDE, SATA, VIRTIO_SERIAL -> Set.of();
        };
    }

    static void write(ControllerDef controller, XmlPrinter out) {
        Object[] attributes = {"type", controller.type().id(), "index", controller.index(), "model", controller.model()
        };
        if (controller.pci() == null) {
            out.empty("controller", attributes);
        } else {
            out.open("controller", attributes);
            PlacementXml.write(controller.pci(), out);
            out.close("controller");
        }
    }
}
