package org.qmp4j.testkit.machine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The buses of a machine: its board's, and those that devices bring. */
final class Buses {

    private static final String PCI = "PCI";
    private static final String SCSI = "SCSI";
    private static final String USB = "usb-bus";
    private static final int DISKS_OF_AHCI = 6;

    private final List<Bus> buses = new ArrayList<>();

    Buses(Shape.Family family) {
        buses.add(new Bus("main-system-bus", "System", "/machine/unattached/sysbus", false, false));
        if (family == Shape.Family.PC) {
            buses.add(new Bus("pci.0", PCI, "/machine/i440fx/pci.0", true, true));
            board("isa.0", "ISA");
            // the one that a disk gets which names none
            board("ide.1", "IDE");
            board("ide.0", "IDE");
        } else if (family == Shape.Family.Q35) {
            buses.add(new Bus("pcie.0", PCI, "/machine/q35/pcie.0", false, false));
            board("isa.0", "ISA");
            for (int i = 0; i < DISKS_OF_AHCI; i++) {
                board("ide." + i, "IDE");
            }
        }
    }

    private void board(String name, String kind) {
        buses.add(new Bus(name, kind, "", false, false));
    }

    Optional<Bus> named(String name) {
        return buses.stream().filter(bus -> bus.name().equals(name)).findFirst();
    }

    Optional<Bus> ofKind(String kind) {
        return buses.stream().filter(bus -> bus.kind().equals(kind)).findFirst();
    }

    /** The buses that a new device brings. */
    void brought(String driver, String id) {
        @Nullable String kind = kind(driver);
        if (kind == null) {
            return;
        }
        String path = "/machine/peripheral/" + id + "/";
        switch (kind) {
            case PCI -> buses.add(new Bus(id, PCI, path + id, true, true));
            case "IDE" -> {
                for (int i = 0; i < DISKS_OF_AHCI; i++) {
                    board(id + "." + i, "IDE");
                }
            }
            default -> {
                String name = id + ".0";
                buses.add(new Bus(name, kind, path + name, !kind.equals("HDA"), false));
            }
        }
    }

    /** The buses that go with a device. */
    void gone(String id) {
        buses.removeIf(bus -> bus.path().startsWith("/machine/peripheral/" + id + "/"));
    }

    private static @Nullable String kind(String driver) {
        return switch (driver) {
            case "pcie-root-port", "pci-bridge", "pcie-pci-bridge" -> PCI;
            case "ich9-ahci" -> "IDE";
            case "virtio-scsi-pci", "lsi53c895a", "megasas", "mptsas1068", "pvscsi" -> SCSI;
            case "virtio-serial-pci" -> "virtio-serial-bus";
            case "intel-hda", "ich9-intel-hda" -> "HDA";
            case "qemu-xhci",
                    "nec-usb-xhci",
                    "piix3-usb-uhci",
                    "piix4-usb-uhci",
                    "ich9-usb-ehci1",
                    "usb-ehci",
                    "pci-ohci" -> USB;
            default -> null;
        };
    }
}
