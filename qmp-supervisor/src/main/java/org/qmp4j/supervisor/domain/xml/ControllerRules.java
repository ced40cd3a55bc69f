package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerDriverDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** Which controllers a machine can have, which models there are of each type, and what goes with what. */
final class ControllerRules {
    private static final Set<String> VIRTIO = Set.of("virtio", "virtio-transitional", "virtio-non-transitional");
    private static final Set<String> VIRTIO_SCSI =
            Set.of("virtio-scsi", "virtio-transitional", "virtio-non-transitional");
    private static final Map<ControllerType, Set<String>> MODELS = Map.of(
            ControllerType.PCI, PciBridgeRules.MODELS,
            ControllerType.USB,
                    Set.of(
                            "piix3-uhci",
                            "piix4-uhci",
                            "ehci",
                            "ich9-ehci1",
                            "ich9-uhci1",
                            "ich9-uhci2",
                            "ich9-uhci3",
                            "vt82c686b-uhci",
                            "pci-ohci",
                            "nec-xhci",
                            "qemu-xhci",
                            "none"),
            ControllerType.IDE, Set.of("piix3", "piix4", "ich6"),
            ControllerType.SCSI,
                    Set.of(
                            "auto",
                            "lsilogic",
                            "lsisas1068",
                            "lsisas1078",
                            "vmpvscsi",
                            "virtio-scsi",
                            "virtio-transitional",
                            "virtio-non-transitional",
                            "ncr53c90",
                            "dc390",
                            "am53c974"),
            ControllerType.VIRTIO_SERIAL, VIRTIO,
            ControllerType.SATA, Set.of(),
            ControllerType.FDC, Set.of(),
            ControllerType.CCID, Set.of(),
            ControllerType.NVME, Set.of());

    /** The most ports that the xHCI controllers have. */
    private static final int MOST_XHCI_PORTS = 15;

    private ControllerRules() {}

    /** The same devices; a controller that says no index has got the next one. */
    static List<Read> numbered(List<Read> devices) {
        List<Read> numbered = new ArrayList<>(devices);
        for (int at = 0; at < numbered.size(); at++) {
            Read read = numbered.get(at);
            if (read.def() instanceof ControllerDef controller && controller.index() == ControllerDef.OPEN_INDEX) {
                int index = at > 0 && continues(numbered, at)
                        ? ((ControllerDef) numbered.get(at - 1).def()).index()
                        : free(numbered, controller);
                numbered.set(at, new Read(read.element(), controller.withIndex(index)));
            }
        }
        return numbered;
    }

    /** Whether it is a function that the USB 2 controller before it has not got yet. */
    private static boolean continues(List<Read> devices, int at) {
        if (!(devices.get(at).def() instanceof ControllerDef controller)
                || !(devices.get(at - 1).def() instanceof ControllerDef before)) {
            return false;
        }
        return controller.isUsb2Function()
                && before.isUsb2Function()
                && devices.stream()
                        .noneMatch(read -> read.def() instanceof ControllerDef other
                                && other.index() == before.index()
                                && other.is(ControllerType.USB, String.valueOf(controller.model())));
    }

    private static int free(List<Read> devices, ControllerDef controller) {
        Set<Integer> taken = new HashSet<>();
        devices.forEach(read -> {
            if (read.def() instanceof ControllerDef other && other.type() == controller.type()) {
                taken.add(other.index());
            }
        });
        // index 0 is that of the root, whether it is named or not
        int index = controller.type() == ControllerType.PCI && !controller.isPciRoot() ? 1 : 0;
        while (taken.contains(index)) {
            index++;
        }
        return index;
    }

    static void check(List<Read> devices, MachineFamily family) {
        Set<String> alone = new HashSet<>();
        // the root tells which machine was meant
        for (Read read : devices) {
            if (read.def() instanceof ControllerDef controller && controller.type() == ControllerType.PCI) {
                check(read.element(), controller, family);
            }
        }
        for (Read read : devices) {
            if (read.def() instanceof ControllerDef controller) {
                check(read.element(), controller, family);
                String key = controller.type().id() + "/" + controller.index();
                if (controller.firstPort() == null && !alone.add(key)) {
                    throw read.element()
                            .invalid("there is another controller of type '"
                                    + controller.type().id() + "' with index " + controller.index());
                }
            }
        }
        for (Read read : devices) {
            if (read.def() instanceof ControllerDef controller
                    && controller.firstPort() != null
                    && !alone.contains(controller.type().id() + "/" + controller.index())) {
                throw read.element().invalid("its master is missing: a USB controller with the same index");
            }
        }
    }

    private static void check(XmlElement element, ControllerDef controller, MachineFamily family) {
        String model = controller.model();
        Set<String> models = MODELS.getOrDefault(controller.type(), Set.of());
        if (model != null && !models.contains(model)) {
            throw element.unknownWord("model", model);
        }
        if (controller.type() == ControllerType.PCI && controller.index() == 0 && model == null) {
            throw element.invalid("the PCI controller with index 0 is the root: its model is missing");
        }
        machine(element, controller, family);
        attributes(element, controller);
        xhciPorts(element, controller);
        driver(element, controller);
        PciBridgeRules.check(element, controller, family);
    }

    private static void attributes(XmlElement element, ControllerDef controller) {
        boolean usb = controller.type() == ControllerType.USB;
        boolean serial = controller.type() == ControllerType.VIRTIO_SERIAL;
        only(element, "ports", isXhci(controller) || serial || controller.ports() == null);
        only(element, "vectors", serial || controller.vectors() == null);
        only(element, "master", usb || controller.firstPort() == null);
        only(element, "serial", controller.type() == ControllerType.NVME || controller.serial() == null);
    }

    private static void xhciPorts(XmlElement element, ControllerDef controller) {
        if (isXhci(controller) && controller.ports() != null && controller.ports() > MOST_XHCI_PORTS) {
            throw element.unsupported(
                    "a controller of model '" + controller.model() + "' has " + MOST_XHCI_PORTS + " ports at most");
        }
    }

    private static boolean isXhci(ControllerDef controller) {
        String model = controller.model();
        return controller.type() == ControllerType.USB && model != null && model.endsWith("-xhci");
    }

    private static void machine(XmlElement element, ControllerDef controller, MachineFamily family) {
        if (controller.type() == ControllerType.IDE) {
            if (family == MachineFamily.Q35) {
                throw element.unsupported("a q35 machine has no IDE controller");
            }
            if (controller.index() > 0) {
                throw element.unsupported("a PC has one IDE controller, that with index 0");
            }
        }
        if (controller.type() == ControllerType.FDC && controller.index() > 0) {
            throw element.unsupported("there is one floppy controller, that with index 0");
        }
    }

    private static void driver(XmlElement element, ControllerDef controller) {
        ControllerDriverDef driver = controller.driver();
        boolean scsi = controller.type() == ControllerType.SCSI
                && controller.model() != null
                && VIRTIO_SCSI.contains(controller.model());
        boolean virtio = scsi || controller.type() == ControllerType.VIRTIO_SERIAL;
        if (!virtio && !driver.virtio().equals(VirtioOptions.NONE)) {
            throw element.requiredChild("driver").unsupported("iommu, ats, packed and page_per_vq are for virtio");
        }
        ControllerDriverDef rest = new ControllerDriverDef(null, null, null, null, null, List.of(), driver.virtio());
        if (!scsi && !driver.equals(rest)) {
            throw element.requiredChild("driver").unsupported("only a virtio-scsi controller can be told this");
        }
        if (driver.iothread() != null && !driver.iothreads().isEmpty()) {
            throw element.requiredChild("driver").invalid("either iothread or <iothreads>, not both");
        }
        QueueThreadXml.check(element, driver.iothreads(), driver.queues());
    }

    private static void only(XmlElement element, String what, boolean met) {
        if (!met) {
            throw element.unsupported("'" + what + "' is not for a controller of this type");
        }
    }
}
