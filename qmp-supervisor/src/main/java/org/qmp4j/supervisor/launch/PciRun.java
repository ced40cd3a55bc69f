package org.qmp4j.supervisor.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.launch.PciBus.Model;

/** One run of giving PCI addresses to a list of devices: what is stated, what the chipset wants, and then the rest in libvirt's order. */
final class PciRun {
    /** The kinds in the order in which their devices get places; controllers of PCI come before all. */
    private static final List<DeviceKind> ORDER = List.of(
            DeviceKind.FILESYSTEM,
            DeviceKind.INTERFACE,
            DeviceKind.SOUND,
            DeviceKind.CONTROLLER,
            DeviceKind.DISK,
            DeviceKind.HOSTDEV,
            DeviceKind.MEMBALLOON,
            DeviceKind.RNG,
            DeviceKind.WATCHDOG,
            DeviceKind.VIDEO,
            DeviceKind.SHMEM,
            DeviceKind.INPUT,
            DeviceKind.SERIAL,
            DeviceKind.IOMMU,
            DeviceKind.VSOCK,
            DeviceKind.MEMORY,
            DeviceKind.CRYPTO,
            DeviceKind.PANIC,
            DeviceKind.PSTORE);

    private final List<DeviceDef> devices;
    private final PciBuses buses;

    /**
     * A run.
     *
     * @param devices the devices; those that get places are replaced in it
     * @param grows whether buses may be added
     */
    PciRun(List<DeviceDef> devices, boolean grows) {
        this.devices = devices;
        Map<Integer, Model> models = new HashMap<>();
        for (DeviceDef device : devices) {
            if (device instanceof ControllerDef controller && controller.type() == ControllerType.PCI) {
                models.put(controller.index(), Model.of(String.valueOf(controller.model())));
            }
        }
        this.buses = new PciBuses(models, grows);
    }

    PciBuses buses() {
        return buses;
    }

    /** The places that are stated, and those that the chipset has for some. */
    void begin() {
        for (int at = 0; at < devices.size(); at++) {
            PciAddress place = devices.get(at).placement().pci();
            if (place != null && isOnPci(devices.get(at)) && isSettled(devices.get(at))) {
                String problem = buses.claim(place, plug(devices.get(at)));
                if (problem != null) {
                    throw DevicePath.complaint(
                            devices.get(at), devices, "the PCI address " + place + " cannot be had: " + problem);
                }
            }
        }
        PciChipset.place(this, devices);
    }

    /** Leaves those places alone, as far as there are such buses. */
    void shun(Set<DeviceAddress> places) {
        for (DeviceAddress place : places) {
            if (place instanceof PciAddress pci && pci.isStated() && pci.bus() < buses.size()) {
                PciBus bus = buses.bus(pci.bus());
                if (!bus.isUsed(pci.slot())) {
                    bus.reserve(pci.slot(), pci.function(), false);
                }
            }
        }
    }

    /** Places for all that have none. */
    void finish() {
        for (int at = 0; at < devices.size(); at++) {
            if (devices.get(at) instanceof ControllerDef bridge && isBridge(bridge) && !isSettled(bridge)) {
                put(at, take(at, 0));
            }
        }
        for (DeviceKind kind : ORDER) {
            for (int at = 0; at < devices.size(); at++) {
                DeviceDef device = devices.get(at);
                if (turn(device) == kind && device.plug().isPci() && isWanting(device)) {
                    place(at);
                }
            }
        }
    }

    /** A card of the host's gets its place among the host's devices. */
    private static DeviceKind turn(DeviceDef device) {
        return device instanceof InterfaceDef card && card.isHostCard() ? DeviceKind.HOSTDEV : device.kind();
    }

    private void place(int at) {
        if (devices.get(at) instanceof ControllerDef usb && usb.isUsb2Function()) {
            PciAddress other = otherFunction(usb);
            int function = PciChipset.usb2Function(usb);
            if (other != null) {
                PciAddress place = new PciAddress(other.bus(), other.slot(), function);
                String problem = buses.claim(place, plug(usb));
                if (problem != null) {
                    throw DevicePath.complaint(usb, devices, "it goes to " + place + ": " + problem);
                }
                put(at, place);
            } else {
                put(at, take(at, function));
            }
        } else {
            put(at, take(at, 0));
        }
    }

    /** Where another function of the same USB 2 controller is. */
    private @Nullable PciAddress otherFunction(ControllerDef usb) {
        for (DeviceDef device : devices) {
            if (device instanceof ControllerDef other
                    && other.type() == ControllerType.USB
                    && other.index() == usb.index()
                    && isSettled(other)) {
                return other.placement().pci();
            }
        }
        return null;
    }

    private PciAddress take(int at, int function) {
        PciPlug plug = plug(devices.get(at));
        PciAddress place = buses.take(plug, function);
        if (place == null) {
            throw DevicePath.complaint(devices.get(at), devices, "no PCI slot is left for it: " + remedy(plug));
        }
        return place;
    }

    private static String remedy(PciPlug plug) {
        return switch (plug) {
            case PCIE_ENDPOINT ->
                "an Express device needs a pcie-root-port of its own; remove devices, or state more of"
                        + " <controller type='pci' model='pcie-root-port'/> for the next start";
            case PCI_ENDPOINT ->
                "a conventional device needs a slot of a conventional bus; remove devices, or use a virtio model"
                        + " on a q35";
            default -> "a " + plug.text() + " needs a PCI controller that takes it";
        };
    }

    /** Gives a device a place that was taken for it. */
    void put(int at, PciAddress place) {
        DeviceDef device = devices.get(at);
        devices.set(at, device.placed(device.placement().at(place)));
    }

    PciPlug plug(DeviceDef device) {
        return PciPlug.of(device, buses.isExpress());
    }

    /** Whether it is on a PCI bus, or would be if it were told so. */
    private static boolean isOnPci(DeviceDef device) {
        return device.plug().isPci() || (device instanceof ControllerDef controller && isBridge(controller));
    }

    static boolean isBridge(ControllerDef controller) {
        return controller.type() == ControllerType.PCI && !controller.isPciRoot();
    }

    /** Whether it has a PCI address that says where. */
    static boolean isSettled(DeviceDef device) {
        PciAddress place = device.placement().pci();
        return place != null && place.isStated();
    }

    /** Whether it gets a PCI address. */
    static boolean isWanting(DeviceDef device) {
        return device.placement().address() == null || (device.placement().pci() != null && !isSettled(device));
    }
}
