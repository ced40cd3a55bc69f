package org.qmp4j.supervisor.launch;

import java.util.List;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicePlug;
import org.qmp4j.supervisor.domain.PciAddress;

/** The places that PIIX3 and ICH9 have taken, and those that some devices have by custom. */
final class PciChipset {
    /** Where ICH9 has its USB 2 controllers. */
    private static final List<Integer> USB2_SLOTS = List.of(0x1d, 0x1a);

    private static final int SOUND_SLOT = 0x1b;
    private static final int DMI_SLOT = 0x1e;

    private final PciRun run;
    private final PciBus root;
    private final List<DeviceDef> devices;

    private PciChipset(PciRun run, List<DeviceDef> devices) {
        this.run = run;
        this.root = run.buses().root();
        this.devices = devices;
    }

    static void place(PciRun run, List<DeviceDef> devices) {
        PciChipset chipset = new PciChipset(run, devices);
        if (run.buses().isExpress()) {
            chipset.ich9();
        } else {
            chipset.piix3();
        }
    }

    /** The function that a part of a USB 2 controller has in the slot. */
    static int usb2Function(ControllerDef usb) {
        return switch (String.valueOf(usb.model())) {
            case "ich9-uhci1" -> 0;
            case "ich9-uhci2" -> 1;
            case "ich9-uhci3" -> 2;
            default -> 7;
        };
    }

    private void piix3() {
        for (int at = 0; at < devices.size(); at++) {
            if (devices.get(at) instanceof ControllerDef controller && controller.index() == 0) {
                if (controller.type() == ControllerType.IDE) {
                    own(at, new PciAddress(0, 1, 1));
                } else if (controller.is(ControllerType.USB, "piix3-uhci")) {
                    own(at, new PciAddress(0, 1, 2));
                }
            }
        }
        reserve(1, 0, 1, 3); // ISA bridge, IDE, power management
        video(2);
    }

    private void ich9() {
        for (int at = 0; at < devices.size(); at++) {
            if (devices.get(at) instanceof ControllerDef controller) {
                if (controller.type() == ControllerType.SATA && controller.index() == 0) {
                    own(at, new PciAddress(0, 0x1f, 2));
                } else if (controller.is(ControllerType.USB, "ich9-uhci1") && PciRun.isWanting(controller)) {
                    usb2(controller.index());
                } else if (controller.is(ControllerType.PCI, "dmi-to-pci-bridge") && PciRun.isWanting(controller)) {
                    custom(at, DMI_SLOT);
                }
            }
        }
        reserve(0x1f, 0, 2, 3); // LPC bridge, SATA, SMBus
        video(1);
        for (int at = 0; at < devices.size(); at++) {
            if (devices.get(at).plug() == DevicePlug.PCI_ICH9_SOUND && PciRun.isWanting(devices.get(at))) {
                custom(at, SOUND_SLOT);
                break;
            }
        }
    }

    /** The place that this device has on this machine, and no other. */
    private void own(int at, PciAddress place) {
        DeviceDef device = devices.get(at);
        if (PciRun.isSettled(device)) {
            PciAddress stated = device.placement().pci();
            if (stated == null
                    || stated.bus() != 0
                    || stated.slot() != place.slot()
                    || stated.function() != place.function()) {
                throw DevicePath.complaint(device, devices, "it is part of the chipset, and at " + place);
            }
        } else if (root.isUsed(place.slot(), place.function())) {
            throw stranger(place);
        } else {
            root.reserve(place.slot(), place.function(), false);
            run.put(at, place);
        }
    }

    private RuntimeException stranger(PciAddress place) {
        for (DeviceDef device : devices) {
            PciAddress other = device.placement().pci();
            if (other != null && other.withOthers().equals(place.withOthers())) {
                return DevicePath.complaint(device, devices, place + " is a place of the chipset");
            }
        }
        return new IllegalStateException("nobody is at " + place);
    }

    private void reserve(int slot, int... functions) {
        for (int function : functions) {
            PciAddress place = new PciAddress(0, slot, function);
            for (DeviceDef device : devices) {
                PciAddress other = device.placement().pci();
                boolean own = device instanceof ControllerDef controller
                        && controller.index() == 0
                        && (controller.type() == ControllerType.IDE || controller.type() == ControllerType.SATA);
                if (other != null && other.withOthers().equals(place.withOthers()) && !own) {
                    throw DevicePath.complaint(device, devices, place + " is a place of the chipset");
                }
            }
            root.reserve(slot, function, false);
        }
    }

    /** Where the firmware looks for the first card. */
    private void video(int slot) {
        for (int at = 0; at < devices.size(); at++) {
            if (devices.get(at).kind() == DeviceKind.VIDEO) {
                if (devices.get(at).plug().isPci() && PciRun.isWanting(devices.get(at))) {
                    custom(at, slot);
                }
                return;
            }
        }
    }

    private void custom(int at, int slot) {
        if (!root.isUsed(slot)) {
            root.reserve(slot, 0, false);
            run.put(at, new PciAddress(0, slot, 0));
        }
    }

    /** All functions of a USB 2 controller, if one of its slots is free. */
    private void usb2(int index) {
        for (int slot : USB2_SLOTS) {
            if (root.isUsed(slot)) {
                continue;
            }
            for (int at = 0; at < devices.size(); at++) {
                if (devices.get(at) instanceof ControllerDef usb
                        && usb.isUsb2Function()
                        && usb.index() == index
                        && PciRun.isWanting(usb)) {
                    root.reserve(slot, usb2Function(usb), false);
                    run.put(at, new PciAddress(0, slot, usb2Function(usb)));
                }
            }
            return;
        }
    }
}
