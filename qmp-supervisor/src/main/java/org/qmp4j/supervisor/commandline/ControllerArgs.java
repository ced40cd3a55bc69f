package org.qmp4j.supervisor.commandline;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerDriverDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.PciTargetDef;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.domain.VirtioRevision;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Controllers, but for those that are part of the machine. Smart card readers are printed later, and nothing else here. */
final class ControllerArgs {
    /** The order in which QEMU is given them. */
    private static final List<ControllerType> ORDER = List.of(
            ControllerType.PCI,
            ControllerType.USB,
            ControllerType.SCSI,
            ControllerType.IDE,
            ControllerType.SATA,
            ControllerType.VIRTIO_SERIAL,
            ControllerType.NVME);

    private ControllerArgs() {}

    static void add(DevicesPlan plan, List<QemuOption> options) {
        for (ControllerDef controller : plan.devices().controllers()) {
            if (controller.isPciRoot() && controller.pci().target().hotplug() != null) {
                options.add(QemuOption.of(
                        "-global",
                        OptionText.with(
                                "PIIX4_PM.acpi-root-pci-hotplug",
                                controller.pci().target().hotplug())));
            }
            if (controller.pci().holeKib() != null) {
                String host = "pcie-root".equals(controller.model()) ? "q35-pcihost" : "i440FX-pcihost";
                options.add(QemuOption.of(
                        "-global",
                        OptionText.with(
                                host + ".pci-hole64-size", controller.pci().holeKib() + "K")));
            }
        }
        ORDER.forEach(type -> add(type, plan, options));
    }

    /** Those of one type; companions of a controller come after it. */
    private static void add(ControllerType type, DevicesPlan plan, List<QemuOption> options) {
        plan.devices().controllers().stream()
                .filter(controller -> controller.type() == type)
                .sorted(Comparator.comparingInt(ControllerDef::index))
                .forEach(controller -> add(controller, plan, options));
    }

    /** The readers of smart cards. */
    static void addCcid(DevicesPlan plan, List<QemuOption> options) {
        add(ControllerType.CCID, plan, options);
    }

    private static void add(ControllerDef controller, DevicesPlan plan, List<QemuOption> options) {
        OptionJson device = switch (controller.type()) {
            case PCI -> pci(controller, plan);
            case USB -> usb(controller, plan);
            case SCSI -> scsi(controller, plan);
            case VIRTIO_SERIAL ->
                virtio("virtio-serial", controller, plan)
                        .and("max_ports", controller.ports())
                        .and("vectors", controller.vectors());
            case SATA -> plan.isBuiltIn(controller) ? OptionJson.none() : named("ahci", controller, plan);
            case CCID -> named("usb-ccid", controller, plan);
            case NVME -> named("nvme", controller, plan).and("serial", controller.serial());
            case IDE, FDC -> OptionJson.none();
        };
        if (!device.isEmpty()) {
            options.add(QemuOption.of("-device", device.at(controller.placement(), plan)));
        }
    }

    private static OptionJson named(String driver, ControllerDef controller, DevicesPlan plan) {
        return OptionJson.with("driver", driver).and("id", plan.bus(controller.type(), controller.index()));
    }

    private static OptionJson virtio(String base, ControllerDef controller, DevicesPlan plan) {
        Integer thread = controller.driver().iothread();
        VirtioOptions said = controller.driver().virtio();
        return VirtioArgs.device(base, revision(controller.model()), said)
                .and("iothread", thread == null ? null : "iothread" + thread)
                .and("id", plan.bus(controller.type(), controller.index()));
    }

    private static VirtioRevision revision(@Nullable String model) {
        for (VirtioRevision revision : VirtioRevision.values()) {
            if (revision.model().equals(model)) {
                return revision;
            }
        }
        return VirtioRevision.ANY;
    }

    private static OptionJson usb(ControllerDef controller, DevicesPlan plan) {
        String driver = switch (String.valueOf(controller.model())) {
            case "none" -> null;
            case "ehci" -> "usb-ehci";
            case "ich9-ehci1" -> "ich9-usb-ehci1";
            case "ich9-uhci1" -> "ich9-usb-uhci1";
            case "ich9-uhci2" -> "ich9-usb-uhci2";
            case "ich9-uhci3" -> "ich9-usb-uhci3";
            case "piix4-uhci" -> "piix4-usb-uhci";
            case "vt82c686b-uhci" -> "vt82c686b-usb-uhci";
            case "pci-ohci" -> "pci-ohci";
            case "nec-xhci" -> "nec-usb-xhci";
            case "qemu-xhci" -> "qemu-xhci";
            default -> "piix3-usb-uhci";
        };
        if (driver == null) {
            return OptionJson.none();
        }
        String id = plan.bus(ControllerType.USB, controller.index());
        if (controller.firstPort() != null) {
            return OptionJson.with("driver", driver)
                    .and("masterbus", id + ".0")
                    .and("firstport", controller.firstPort());
        }
        return OptionJson.with("driver", driver)
                .and("p2", controller.ports())
                .and("p3", controller.ports())
                .and("id", id);
    }

    private static OptionJson scsi(ControllerDef controller, DevicesPlan plan) {
        String model = String.valueOf(controller.model());
        return switch (model) {
            case "lsilogic" -> named("lsi", controller, plan);
            case "lsisas1068" -> named("mptsas1068", controller, plan);
            case "lsisas1078" -> named("megasas", controller, plan);
            case "vmpvscsi" -> named("pvscsi", controller, plan);
            case "dc390" -> named("dc-390", controller, plan);
            case "am53c974" -> named("am53c974", controller, plan);
            case "ncr53c90" -> OptionJson.none();
            default -> virtioScsi(controller, plan);
        };
    }

    private static OptionJson virtioScsi(ControllerDef controller, DevicesPlan plan) {
        ControllerDriverDef driver = controller.driver();
        return virtio("virtio-scsi", controller, plan)
                .and("num_queues", driver.queues())
                .and("cmd_per_lun", driver.perLun())
                .and("max_sectors", driver.maxSectors())
                .and("ioeventfd", driver.ioeventfd())
                .and("iothread-vq-mapping", QueueThreadArgs.mapping(driver.iothreads()));
    }

    private static OptionJson pci(ControllerDef controller, DevicesPlan plan) {
        String device = controller.pci().device();
        PciTargetDef target = controller.pci().target();
        if (controller.isPciRoot() || device == null) {
            return OptionJson.none();
        }
        return OptionJson.with("driver", device)
                .and("chassis_nr", target.chassisNr())
                .and("bus_nr", target.busNr())
                .and("port", target.port())
                .and("chassis", target.chassis())
                .and("id", plan.bus(ControllerType.PCI, controller.index()))
                .and("numa_node", target.node())
                .and("hotplug", target.hotplug());
    }
}
