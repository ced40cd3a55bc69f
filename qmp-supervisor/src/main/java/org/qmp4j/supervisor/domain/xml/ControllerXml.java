package org.qmp4j.supervisor.domain.xml;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.MachineFamily;

/** {@code <controller>}: formatdomain, "Controllers"; the first of each type, which the machine has anyway. */
final class ControllerXml {
    private ControllerXml() {}

    static ControllerDef read(XmlElement controller, MachineFamily family) {
        ControllerType type = controller.word("type", ControllerType::of);
        Integer index = controller.number("index", 0, Integer.MAX_VALUE);
        if (index != null && index != 0) {
            throw controller.unsupported("only the controller with index 0 of each type can be named so far");
        }
        String model = controller.attribute("model");
        if (model != null && !models(type, family).contains(model)) {
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
        controller.refuseRest();
        return new ControllerDef(type, 0, model);
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
        @Nullable String model = controller.model();
        out.empty("controller", "type", controller.type().id(), "index", controller.index(), "model", model);
    }
}
