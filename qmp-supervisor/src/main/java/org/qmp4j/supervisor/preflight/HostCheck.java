package org.qmp4j.supervisor.preflight;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.HostdevDef.MdevHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.PciHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbSource;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.launch.DevicePath;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;

/** Devices of the host that a guest is given: there, and with the driver that gives them away. */
record HostCheck(Path sys, List<PreflightFinding> findings) {
    private static final String VFIO = "vfio-pci";

    HostCheck(List<PreflightFinding> findings) {
        this(Path.of("/sys"), findings);
    }

    void look(DomainDef definition) {
        for (HostdevDef device : definition.devices().of(HostdevDef.class)) {
            look(device, DevicePath.of(device, definition.devices().all()));
        }
        for (InterfaceDef card : definition.devices().interfaces()) {
            String tap = card.preparedTap();
            if (tap != null && !Files.exists(sys.resolve("class/net").resolve(tap))) {
                findings.add(PreflightFinding.problem(
                        Check.NETWORK,
                        DevicePath.of(card, definition.devices().all()) + "/target/@dev",
                        "there is no network device " + tap,
                        "make it: ip tuntap add dev " + tap + " mode tap, set it up, and into its bridge"));
            }
        }
    }

    private void look(HostdevDef device, String where) {
        if (device instanceof PciHostdev pci) {
            pci(pci.source(), where);
        } else if (device instanceof MdevHostdev part
                && !Files.exists(sys.resolve("bus/mdev/devices").resolve(part.source()))) {
            complain(
                    where,
                    "there is no mediated device " + part.source(),
                    "make it by its parent's mdev_supported_types");
        } else if (device instanceof UsbHostdev usb && !isThere(usb.source())) {
            complain(where, "there is no such USB device: " + shown(usb.source()), "plug it in, or correct <source>");
        }
    }

    private void pci(String address, String where) {
        Path device = sys.resolve("bus/pci/devices").resolve(address);
        if (!Files.exists(device)) {
            complain(where, "there is no PCI device " + address, "correct <source>: lspci -D lists them");
            return;
        }
        if (!Files.exists(device.resolve("iommu_group"))) {
            complain(
                    where,
                    "PCI device " + address + " is in no IOMMU group",
                    "switch the IOMMU on: intel_iommu=on or its like");
            return;
        }
        Path driver = driver(device);
        if (driver == null || !driver.endsWith(VFIO)) {
            complain(
                    where,
                    "PCI device " + address + " has the driver "
                            + (driver == null ? "of nobody" : driver.getFileName()),
                    "give it to " + VFIO + ": driverctl set-override " + address + " " + VFIO);
        }
    }

    private static @Nullable Path driver(Path device) {
        try {
            return Files.readSymbolicLink(device.resolve("driver"));
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isThere(UsbSource wanted) {
        Path devices = sys.resolve("bus/usb/devices");
        if (!Files.isDirectory(devices)) {
            return false;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(devices)) {
            for (Path device : all) {
                if (is(device, "idVendor", wanted.vendor(), 16)
                        && is(device, "idProduct", wanted.product(), 16)
                        && is(device, "busnum", wanted.bus(), 10)
                        && is(device, "devnum", wanted.device(), 10)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean is(Path device, String fact, @Nullable Integer wanted, int radix) {
        if (wanted == null) {
            return Files.exists(device.resolve(fact));
        }
        try {
            return Integer.parseInt(Files.readString(device.resolve(fact)).strip(), radix) == wanted;
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static String shown(UsbSource usb) {
        return usb.vendor() == null
                ? "bus " + usb.bus() + ", device " + usb.device()
                : String.format("%04x:%04x", usb.vendor(), usb.product());
    }

    private void complain(String where, String what, String remedy) {
        findings.add(PreflightFinding.problem(Check.HOSTDEV, where, what, remedy));
    }
}
