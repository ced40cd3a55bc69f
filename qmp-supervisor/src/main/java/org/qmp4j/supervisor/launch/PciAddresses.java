package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * Gives PCI addresses as libvirt does, so that a guest finds its devices where it found them under libvirt. There are two
 * runs: a trial that adds buses as they are needed, and then the real one over the buses that came out of it, in which
 * bridges and root ports come first.
 */
final class PciAddresses {
    private final List<PciBus> buses = new ArrayList<>();
    private final List<Integer> keptForBridge = new ArrayList<>();
    private final MachineFamily family;

    private PciAddresses(MachineFamily family, boolean hasVideo) {
        this.family = family;
        PciBus root = new PciBus(family == MachineFamily.PC ? PciBus.Model.PCI_ROOT : PciBus.Model.PCIE_ROOT);
        buses.add(root);
        if (family == MachineFamily.PC) {
            for (int function = 0; function < 4; function++) {
                root.reserve(1, function); // PIIX3: ISA bridge, IDE, USB, power management
            }
        } else {
            for (int function : new int[] {0, 2, 3}) {
                root.reserve(0x1f, function); // ICH9: LPC, SATA, SMBus
            }
        }
        if (hasVideo) {
            root.reserve(videoSlot(family), 0);
        }
    }

    /** The place that the chipset keeps for the first video card. */
    static PciAddress video(MachineFamily family) {
        return new PciAddress(0, videoSlot(family), 0, false);
    }

    private static int videoSlot(MachineFamily family) {
        return family == MachineFamily.PC ? 2 : 1;
    }

    /**
     * Addresses for the devices in the order in which they ask; places that are stated come first.
     *
     * @param family chipset
     * @param hasVideo whether the place of the first video card is taken
     * @param bridges the PCI controllers that are stated, from index 1 on without a hole
     * @param devices who asks
     * @param grows whether further buses may be added
     */
    static PciLayout assign(
            MachineFamily family, boolean hasVideo, List<ControllerDef> bridges, List<PciWish> devices, boolean grows) {
        PciAddresses trial = new PciAddresses(family, hasVideo);
        trial.add(bridges);
        trial.claimBridges(bridges);
        trial.claim(devices);
        for (PciWish wish : devices) {
            if (wish.stated() == null && grows) {
                trial.takeOrGrow(trial.plug(wish.express()));
            }
        }
        // libvirt keeps room only where it was left to choose the buses
        if (grows && bridges.isEmpty()) {
            trial.spare();
        }

        PciAddresses real = new PciAddresses(family, hasVideo);
        trial.buses.subList(1, trial.buses.size()).forEach(bus -> real.buses.add(new PciBus(bus.model())));
        Map<Integer, PciAddress> places = real.claimBridges(bridges);
        Map<String, PciAddress> taken = real.claim(devices);
        for (int index = 1; index < real.buses.size(); index++) {
            if (!places.containsKey(index)) {
                places.put(index, real.takeOrFail(plugOf(real.buses.get(index).model()), "bridge pci." + index));
            }
        }
        for (PciWish wish : devices) {
            if (wish.stated() == null) {
                taken.put(wish.alias(), real.takeOrFail(real.plug(wish.express()), wish.alias()));
            }
        }
        return new PciLayout(real.controllers(places, bridges), taken);
    }

    private void add(List<ControllerDef> bridges) {
        for (ControllerDef bridge : bridges) {
            if (bridge.index() != buses.size()) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/controller",
                        "PCI controllers are stated by index from 1 on without a hole: there is " + bridge.index()
                                + ", but no " + buses.size());
            }
            PciBus.Model model = PciBus.Model.of(String.valueOf(bridge.model()));
            if (family == MachineFamily.PC && model != PciBus.Model.PCI_BRIDGE) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/controller", "a PC has no PCI Express: controller " + bridge.model());
            }
            buses.add(new PciBus(model));
        }
    }

    private Map<Integer, PciAddress> claimBridges(List<ControllerDef> bridges) {
        Map<Integer, PciAddress> places = new TreeMap<>();
        for (ControllerDef bridge : bridges) {
            if (bridge.placement().pci() != null) {
                PciPlug plug = plugOf(buses.get(bridge.index()).model());
                places.put(bridge.index(), claim(bridge.placement().pci(), plug, "pci." + bridge.index()));
            }
        }
        return places;
    }

    private Map<String, PciAddress> claim(List<PciWish> devices) {
        Map<String, PciAddress> places = new LinkedHashMap<>();
        for (PciWish wish : devices) {
            PciAddress stated = wish.stated();
            if (stated != null) {
                places.put(wish.alias(), claim(stated, plug(wish.express()), wish.alias()));
            }
        }
        return places;
    }

    private PciAddress claim(PciAddress place, PciPlug plug, String alias) {
        String problem = place.bus() < buses.size()
                ? buses.get(place.bus()).claim(place, plug)
                : "there is no PCI controller with index " + place.bus();
        if (problem != null) {
            throw new UnsupportedConfigurationException(
                    "/domain/devices", "the PCI address " + place + " of " + alias + " cannot be had: " + problem);
        }
        return place;
    }

    private PciPlug plug(boolean express) {
        return express && family == MachineFamily.Q35 ? PciPlug.PCIE_ENDPOINT : PciPlug.PCI_ENDPOINT;
    }

    private @Nullable PciAddress take(PciPlug plug) {
        for (int index = 0; index < buses.size(); index++) {
            PciAddress place =
                    keptForBridge.contains(index) ? null : buses.get(index).take(plug, index);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private void takeOrGrow(PciPlug plug) {
        if (take(plug) == null) {
            if (buses.size() + 2 > PciAddress.MAX_BUS) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices", "there can be no further PCI bus: remove devices");
            }
            grow(plug);
            take(plug);
        }
    }

    private void grow(PciPlug plug) {
        if (plug == PciPlug.PCIE_ENDPOINT) {
            buses.add(new PciBus(PciBus.Model.PCIE_ROOT_PORT));
        } else if (buses.stream().anyMatch(PciAddresses::isConventional)) {
            buses.add(new PciBus(PciBus.Model.PCI_BRIDGE));
        } else {
            // a conventional bus on an Express machine hangs below a root port that is kept for it
            keptForBridge.add(buses.size());
            buses.add(new PciBus(PciBus.Model.PCIE_ROOT_PORT));
            buses.add(new PciBus(PciBus.Model.PCIE_TO_PCI_BRIDGE));
        }
    }

    /** libvirt leaves room for one device that is plugged in later. */
    private void spare() {
        if (family == MachineFamily.Q35) {
            if (buses.size() > 1) {
                takeOrGrow(PciPlug.PCIE_ENDPOINT);
            }
        } else if (buses.stream().anyMatch(PciBus::hasFreeSlot)) {
            takeOrGrow(PciPlug.PCI_ENDPOINT);
        } else {
            grow(PciPlug.PCI_ENDPOINT);
        }
    }

    private static boolean isConventional(PciBus bus) {
        return bus.model() == PciBus.Model.PCI_ROOT
                || bus.model() == PciBus.Model.PCI_BRIDGE
                || bus.model() == PciBus.Model.PCIE_TO_PCI_BRIDGE;
    }

    private PciAddress takeOrFail(PciPlug plug, String alias) {
        PciAddress place = take(plug);
        if (place == null) {
            throw new UnsupportedConfigurationException(
                    "/domain/devices", "no PCI slot is left for " + alias + ": " + remedy(plug));
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
            default -> "remove devices";
        };
    }

    private static PciPlug plugOf(PciBus.Model model) {
        return switch (model) {
            case PCIE_ROOT_PORT -> PciPlug.ROOT_PORT;
            case PCIE_TO_PCI_BRIDGE -> PciPlug.TO_PCI_BRIDGE;
            case PCI_BRIDGE -> PciPlug.PCI_BRIDGE;
            case PCI_ROOT, PCIE_ROOT -> throw new IllegalStateException("a root is not plugged in: " + model);
        };
    }

    private List<ControllerDef> controllers(Map<Integer, PciAddress> places, List<ControllerDef> stated) {
        List<ControllerDef> controllers = new ArrayList<>();
        places.forEach((index, place) -> {
            PciBus.Model model = buses.get(index).model();
            boolean first = place.multifunction()
                    || (model == PciBus.Model.PCIE_ROOT_PORT
                            && place.function() == 0
                            && buses.get(0).hasOtherFunctions(place.slot()));
            PciAddress address = new PciAddress(place.bus(), place.slot(), place.function(), first);
            String alias = stated.stream()
                    .filter(bridge -> bridge.index() == index)
                    .findFirst()
                    .map(bridge -> bridge.placement().alias())
                    .orElse("pci." + index);
            controllers.add(
                    new ControllerDef(ControllerType.PCI, index, model.controller(), new Placement(alias, address)));
        });
        return controllers;
    }

    /**
     * Where everything went.
     *
     * @param bridges the bridges and root ports that are needed, by index
     * @param places address of each device
     */
    record PciLayout(List<ControllerDef> bridges, Map<String, PciAddress> places) {}
}
