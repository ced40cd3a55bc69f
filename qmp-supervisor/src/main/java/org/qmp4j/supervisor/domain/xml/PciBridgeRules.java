package org.qmp4j.supervisor.domain.xml;

import java.util.Map;
import java.util.Set;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.PciBridgeDef;
import org.qmp4j.supervisor.domain.PciTargetDef;

/** What PCI controllers can say, model by model. */
final class PciBridgeRules {
    /** The devices of QEMU that a model can be. */
    private static final Map<String, Set<String>> DEVICES = Map.of(
            "pci-bridge", Set.of("pci-bridge"),
            "dmi-to-pci-bridge", Set.of("i82801b11-bridge"),
            "pcie-to-pci-bridge", Set.of("pcie-pci-bridge"),
            "pcie-root-port", Set.of("pcie-root-port", "ioh3420"),
            "pcie-switch-upstream-port", Set.of("x3130-upstream"),
            "pcie-switch-downstream-port", Set.of("xio3130-downstream"),
            "pci-expander-bus", Set.of("pxb"),
            "pcie-expander-bus", Set.of("pxb-pcie"),
            "pci-root", Set.of(),
            "pcie-root", Set.of());

    /** The models. */
    static final Set<String> MODELS = DEVICES.keySet();

    private static final Set<String> PORTS = Set.of("pcie-root-port", "pcie-switch-downstream-port");
    private static final Set<String> EXPANDERS = Set.of("pci-expander-bus", "pcie-expander-bus");

    private PciBridgeRules() {}

    static void check(XmlElement element, ControllerDef controller, MachineFamily family) {
        PciBridgeDef pci = controller.pci();
        if (controller.type() != ControllerType.PCI) {
            if (!pci.equals(PciBridgeDef.UNSAID)) {
                throw element.unsupported("<model>, <target> and <pcihole64> are for PCI controllers");
            }
            return;
        }
        String model = controller.model();
        if (model == null) {
            if (controller.index() > 0) {
                throw element.invalid("a PCI controller needs a model");
            }
            return;
        }
        root(element, controller, model, family);
        express(element, model, family);
        if (pci.device() != null && !DEVICES.getOrDefault(model, Set.of()).contains(pci.device())) {
            throw element.requiredChild("model").unknownWord("name", pci.device());
        }
        target(element, model, pci.target());
        if (pci.holeKib() != null && !controller.isPciRoot()) {
            throw element.requiredChild("pcihole64").unsupported("only a root has a 64-bit memory window");
        }
    }

    private static void root(XmlElement element, ControllerDef controller, String model, MachineFamily family) {
        if (family == MachineFamily.ISA) {
            throw element.unsupported("this machine has no PCI");
        }
        String root = family == MachineFamily.Q35 ? "pcie-root" : "pci-root";
        if (controller.isPciRoot() != (controller.index() == 0)) {
            throw element.invalid("the root has index 0, and no other PCI controller has");
        }
        if (controller.index() == 0 && !model.equals(root)) {
            throw element.invalid("the PCI controller with index 0 of this machine is a " + root + ", not a " + model);
        }
        if (controller.isPciRoot() && controller.placement().address() != null) {
            throw element.requiredChild("address").invalid("the root is not plugged into anything");
        }
    }

    private static void express(XmlElement element, String model, MachineFamily family) {
        if (family == MachineFamily.PC && (model.startsWith("pcie") || model.startsWith("dmi"))) {
            throw element.unsupported("this machine has no PCI Express: " + model);
        }
        if (family == MachineFamily.Q35 && model.equals("pci-expander-bus")) {
            throw element.unsupported("it is for machines of the pc family");
        }
    }

    private static void target(XmlElement element, String model, PciTargetDef target) {
        PciTargetDef allowed = new PciTargetDef(
                model.equals("pci-bridge") ? target.chassisNr() : null,
                PORTS.contains(model) ? target.chassis() : null,
                PORTS.contains(model) ? target.port() : null,
                EXPANDERS.contains(model) ? target.busNr() : null,
                PORTS.contains(model) || model.equals("pci-root") ? target.hotplug() : null,
                EXPANDERS.contains(model) ? target.node() : null);
        if (!allowed.equals(target)) {
            throw element.requiredChild("target").unsupported("it says something that is not for a " + model);
        }
    }
}
