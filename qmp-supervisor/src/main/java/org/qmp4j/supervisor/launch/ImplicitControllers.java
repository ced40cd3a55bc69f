package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.CcidAddress;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicePlug;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VirtioSerialAddress;

/** The controllers that a guest of libvirt has although nobody asked for them, and the models of those that say none. */
final class ImplicitControllers {
    /** The types of controllers that disks are on, in the order in which they are added. */
    private static final List<ControllerType> DISKS =
            List.of(ControllerType.SCSI, ControllerType.FDC, ControllerType.IDE, ControllerType.SATA);

    private final boolean q35;
    private final QemuCapabilities capabilities;
    private final List<DeviceDef> devices;
    private List<ControllerDef> controllers;

    private ImplicitControllers(DomainDef domain, QemuCapabilities capabilities) {
        this.q35 = domain.os().family() == MachineFamily.Q35;
        this.capabilities = capabilities;
        this.devices = domain.devices().all();
        this.controllers = domain.devices().controllers();
    }

    /** Disks have their drive addresses already. */
    static DomainDef added(DomainDef domain, QemuCapabilities capabilities) {
        boolean bare = domain.os().family() == MachineFamily.ISA;
        ImplicitControllers implicit = new ImplicitControllers(domain, capabilities);
        if (!bare) {
            implicit.ofTheMachine();
        }
        implicit.ofDevices();
        DevicesDef devices = domain.devices();
        return domain.withDevices(devices.with(DeviceKind.CONTROLLER, implicit.modelled()));
    }

    private void ofTheMachine() {
        if (!has(ControllerType.USB, 0)) {
            usb();
        }
        if (q35) {
            require(ControllerType.SATA, 0, null);
        }
        require(ControllerType.PCI, 0, q35 ? "pcie-root" : "pci-root");
    }

    private void usb() {
        if (!q35) {
            require(ControllerType.USB, 0, "piix3-uhci");
        } else if (knows("qemu-xhci")) {
            require(ControllerType.USB, 0, "qemu-xhci");
        } else if (knows("nec-usb-xhci")) {
            require(ControllerType.USB, 0, "nec-xhci");
        } else {
            require(ControllerType.USB, 0, "ich9-ehci1");
            for (int number = 1; number <= 3; number++) {
                ControllerDef companion =
                        new ControllerDef(ControllerType.USB, 0, "ich9-uhci" + number, Placement.OPEN);
                controllers = ControllerOrder.with(controllers, companion.withFirstPort(2 * (number - 1)));
            }
        }
    }

    private void ofDevices() {
        ofDisks();
        ofSerialPorts();
        ofScsiDevices();
        ofSmartCards();
    }

    private void ofDisks() {
        for (ControllerType type : DISKS) {
            for (int index = 0; index <= highestWithDisk(type); index++) {
                require(type, index, null);
            }
        }
    }

    private void ofSerialPorts() {
        for (DeviceDef device : devices) {
            DeviceAddress address = device.placement().address();
            if (device.plug() == DevicePlug.VIRTIO_SERIAL || device.plug() == DevicePlug.VIRTIO_CONSOLE) {
                int index = address instanceof VirtioSerialAddress port ? port.controller() : 0;
                require(ControllerType.VIRTIO_SERIAL, index, null);
            }
        }
    }

    private void ofScsiDevices() {
        for (DeviceDef device : devices) {
            DeviceAddress address = device.placement().address();
            if (device.plug() == DevicePlug.SCSI && address instanceof DriveAddress drive) {
                for (int index = 0; index <= drive.controller(); index++) {
                    require(ControllerType.SCSI, index, firstScsiModel());
                }
            }
        }
    }

    private void ofSmartCards() {
        for (DeviceDef device : devices) {
            if (device.plug() == DevicePlug.CCID) {
                int index = device.placement().address() instanceof CcidAddress slot ? slot.controller() : 0;
                require(ControllerType.CCID, index, null);
            }
        }
    }

    private int highestWithDisk(ControllerType type) {
        int highest = -1;
        for (DeviceDef device : devices) {
            if (device instanceof DiskDef disk
                    && disk.target().bus().id().equals(type.id())
                    && disk.placement().address() instanceof DriveAddress drive) {
                highest = Math.max(highest, drive.controller());
            }
        }
        return highest;
    }

    private @Nullable String firstScsiModel() {
        for (ControllerDef controller : controllers) {
            if (controller.type() == ControllerType.SCSI) {
                return controller.model();
            }
        }
        return null;
    }

    private boolean has(ControllerType type, int index) {
        return controllers.stream().anyMatch(other -> other.type() == type && other.index() == index);
    }

    private void require(ControllerType type, int index, @Nullable String model) {
        if (!has(type, index)) {
            controllers = ControllerOrder.with(controllers, new ControllerDef(type, index, model, Placement.OPEN));
        }
    }

    /** The controllers; those whose model is open have libvirt's for this QEMU. */
    private List<ControllerDef> modelled() {
        List<ControllerDef> modelled = new ArrayList<>();
        for (ControllerDef controller : controllers) {
            String model = controller.model();
            if (controller.type() == ControllerType.USB && model == null) {
                if (!knows("piix3-usb-uhci")) {
                    throw DevicePath.complaint(
                            controller,
                            devices,
                            "this QEMU lacks the model that it has unless it says one: piix3-uhci");
                }
                modelled.add(controller.withModel("piix3-uhci"));
            } else if (controller.type() == ControllerType.SCSI && (model == null || model.equals("auto"))) {
                modelled.add(controller.withModel(knows("lsi53c895a") ? "lsilogic" : "virtio-scsi"));
            } else if (controller.type() == ControllerType.PCI && model == null) {
                modelled.add(controller.withModel(q35 ? "pcie-root" : "pci-root"));
            } else {
                modelled.add(controller);
            }
        }
        return modelled;
    }

    private boolean knows(String device) {
        // facts that were recorded before devices were listed say nothing
        return capabilities.devices().isEmpty() || capabilities.devices().contains(device);
    }
}
