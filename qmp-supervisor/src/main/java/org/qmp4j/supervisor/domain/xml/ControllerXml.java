package org.qmp4j.supervisor.domain.xml;

import java.util.Set;
import java.util.TreeSet;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <controller>}: formatdomain, "Controllers"; the first of each type, and PCI buses. */
final class ControllerXml {
    private static final Set<String> BRIDGES = new TreeSet<>(ControllerDef.BRIDGES);

    private ControllerXml() {}

    static ControllerDef read(XmlElement controller) {
        ControllerType type = controller.word("type", ControllerType::of);
        Integer stated = controller.number("index", 0, Integer.MAX_VALUE);
        String model = controller.attribute("model");
        Placement placement = PlacementXml.read(controller);
        controller.refuseRest();
        return new ControllerDef(type, stated == null ? 0 : stated, model, placement);
    }

    /** What this machine can have. */
    static void check(XmlElement element, ControllerDef controller, MachineFamily family) {
        ControllerType type = controller.type();
        if (controller.index() == 0) {
            first(element, type, family);
        } else {
            further(element, type);
        }
        boolean movable = controller.index() > 0 || type == ControllerType.USB || type == ControllerType.VIRTIO_SERIAL;
        PciAddress pci = controller.placement().pci();
        if (pci != null && !movable && !pci.equals(chipset(type, family))) {
            throw element.unsupported("its place is the chipset's: " + chipset(type, family));
        }
    }

    /** Where the machine has one of its own, as PIIX3 and ICH9 do. */
    private static PciAddress chipset(ControllerType type, MachineFamily family) {
        if (type == ControllerType.PCI) {
            return new PciAddress(0, 0, 0, false);
        }
        return family == MachineFamily.PC ? new PciAddress(0, 1, 1, false) : new PciAddress(0, 0x1f, 2, false);
    }

    /** A bus that a device makes. */
    private static void further(XmlElement controller, ControllerType type) {
        if (type != ControllerType.PCI) {
            throw controller.unsupported(
                    "only the controller with index 0 of each type can be named so far," + " but for PCI controllers");
        }
        String model = controller.attribute("model");
        if (model == null) {
            throw controller.invalid("a PCI controller needs a model, such as " + BRIDGES);
        }
        known(controller, model, BRIDGES);
    }

    /** One that the machine has anyway. */
    private static void first(XmlElement controller, ControllerType type, MachineFamily family) {
        String model = controller.attribute("model");
        if (model != null) {
            known(controller, model, models(type, family));
        }
        if (type == ControllerType.USB && model == null && family == MachineFamily.Q35) {
            throw controller.unsupported("a USB controller without a model means piix3-uhci, which a q35 machine lacks:"
                    + " state model='qemu-xhci'");
        }
        if ((type == ControllerType.IDE && family == MachineFamily.Q35)
                || (type == ControllerType.SATA && family == MachineFamily.PC)) {
            throw controller.unsupported("this machine has no built-in controller of type " + type.id());
        }
    }

    private static void known(XmlElement controller, String model, Set<String> models) {
        if (!models.contains(model)) {
            throw controller.unknownWord("model", model);
        }
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
        if (controller.placement().equals(Placement.OPEN)) {
            out.empty("controller", attributes);
        } else {
            out.open("controller", attributes);
            PlacementXml.write(controller.placement(), out);
            out.close("controller");
        }
    }
}
