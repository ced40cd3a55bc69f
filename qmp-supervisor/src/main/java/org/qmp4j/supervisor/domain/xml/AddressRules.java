package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.CcidAddress;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DimmAddress;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.IsaAddress;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.UnassignedAddress;
import org.qmp4j.supervisor.domain.UsbAddress;
import org.qmp4j.supervisor.domain.VirtioMmioAddress;
import org.qmp4j.supervisor.domain.VirtioSerialAddress;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.domain.WatchdogModel;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** An address is of the kind that a device can be plugged into: no device can be somewhere else, and no address is read over. */
final class AddressRules {
    private AddressRules() {}

    static void check(List<Read> devices) {
        for (Read read : devices) {
            DeviceDef device = read.def();
            DeviceAddress address = device.placement().address();
            XmlElement place = address == null ? null : read.element().child("address");
            if (place != null && address instanceof VirtioMmioAddress) {
                throw place.unsupported("a pc and a q35 have no virtio-mmio: virtio devices are on PCI");
            }
            if (address != null && place != null && !fits(device, address)) {
                throw place.unsupported("an address of type '" + place.attribute("type") + "' is not for this <"
                        + read.element().name() + ">");
            }
        }
    }

    private static boolean fits(DeviceDef device, DeviceAddress address) {
        if (address instanceof UnassignedAddress) {
            return device instanceof HostdevDef || device instanceof InterfaceDef;
        }
        return switch (device.plug()) {
            case PCI, PCI_EXPRESS, PCI_ICH9_SOUND, PCI_INTEGRATED -> address instanceof PciAddress;
            case USB, USB_HUB -> address instanceof UsbAddress;
            case VIRTIO_SERIAL, VIRTIO_CONSOLE -> address instanceof VirtioSerialAddress;
            case SCSI -> address instanceof DriveAddress;
            case CCID -> address instanceof CcidAddress;
            case DIMM -> address instanceof DimmAddress;
            case NONE -> fitsNothing(device, address);
        };
    }

    /** Some devices that are plugged into nothing have a place all the same, at which they are found. */
    private static boolean fitsNothing(DeviceDef device, DeviceAddress address) {
        if (device instanceof SerialDef || device instanceof ConsoleDef) {
            return address instanceof IsaAddress;
        }
        return switch (device.kind()) {
            case WATCHDOG -> !(device instanceof WatchdogDef watchdog && watchdog.model() == WatchdogModel.IB700);
            // rules of their own
            case DISK, CONTROLLER, INPUT, SOUND, VIDEO, MEMBALLOON, MEMORY -> true;
            default -> address instanceof IsaAddress;
        };
    }
}
