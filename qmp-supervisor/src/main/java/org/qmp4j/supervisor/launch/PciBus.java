package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.PciAddress;

/** One PCI bus while addresses are given out: what it accepts, and which functions are taken. */
final class PciBus {
    /** The kinds of buses, with the slots that can be used and what is plugged in without being told to. */
    enum Model {
        PCI_ROOT(1, 31),
        PCIE_ROOT(1, 31),
        PCI_BRIDGE(1, 31),
        PCIE_ROOT_PORT(0, 0),
        PCIE_TO_PCI_BRIDGE(1, 31);

        private final int firstSlot;
        private final int lastSlot;

        Model(int firstSlot, int lastSlot) {
            this.firstSlot = firstSlot;
            this.lastSlot = lastSlot;
        }

        /** The bus that a controller of that model makes. */
        static Model of(String controller) {
            return switch (controller) {
                case "pcie-root-port" -> PCIE_ROOT_PORT;
                case "pcie-to-pci-bridge" -> PCIE_TO_PCI_BRIDGE;
                case "pci-bridge" -> PCI_BRIDGE;
                default -> throw new IllegalArgumentException("no model of a PCI controller: " + controller);
            };
        }

        /** The controller that makes such a bus. */
        String controller() {
            return switch (this) {
                case PCI_ROOT -> "pci-root";
                case PCIE_ROOT -> "pcie-root";
                case PCI_BRIDGE -> "pci-bridge";
                case PCIE_ROOT_PORT -> "pcie-root-port";
                case PCIE_TO_PCI_BRIDGE -> "pcie-to-pci-bridge";
            };
        }

        private boolean accepts(PciPlug plug) {
            return switch (this) {
                case PCI_ROOT, PCI_BRIDGE, PCIE_TO_PCI_BRIDGE ->
                    plug == PciPlug.PCI_ENDPOINT || plug == PciPlug.PCI_BRIDGE;
                case PCIE_ROOT -> plug == PciPlug.ROOT_PORT;
                case PCIE_ROOT_PORT -> plug == PciPlug.PCIE_ENDPOINT || plug == PciPlug.TO_PCI_BRIDGE;
            };
        }
    }

    private static final int FUNCTIONS = 8;

    private final Model model;
    private final int[] taken = new int[32];
    private final boolean[] sharedByRootPorts = new boolean[32];

    PciBus(Model model) {
        this.model = model;
    }

    Model model() {
        return model;
    }

    void reserve(int slot, int function) {
        taken[slot] |= 1 << function;
    }

    /** Takes the place that a definition states. @return why it cannot be had, or null */
    @Nullable
    String claim(PciAddress place, PciPlug plug) {
        if (place.slot() > model.lastSlot || (place.slot() < model.firstSlot)) {
            return "that bus has the slots " + model.firstSlot + " to " + model.lastSlot;
        }
        if ((taken[place.slot()] & 1 << place.function()) != 0) {
            return "something else is there";
        }
        boolean shared = plug == PciPlug.ROOT_PORT && (taken[place.slot()] == 0 || sharedByRootPorts[place.slot()]);
        reserve(place.slot(), place.function());
        sharedByRootPorts[place.slot()] = shared;
        return null;
    }

    boolean hasOtherFunctions(int slot) {
        return (taken[slot] & ~1) != 0;
    }

    boolean hasFreeSlot() {
        for (int slot = model.firstSlot; slot <= model.lastSlot; slot++) {
            if (taken[slot] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Takes the lowest place that fits, or gives null. Root ports share a slot, eight of them at most. */
    @Nullable
    PciAddress take(PciPlug plug, int index) {
        if (!model.accepts(plug)) {
            return null;
        }
        if (plug == PciPlug.ROOT_PORT) {
            for (int slot = model.firstSlot; slot <= model.lastSlot; slot++) {
                int free = Integer.numberOfTrailingZeros(~taken[slot]);
                if (sharedByRootPorts[slot] && free < FUNCTIONS) {
                    reserve(slot, free);
                    return new PciAddress(index, slot, free, false);
                }
            }
        }
        for (int slot = model.firstSlot; slot <= model.lastSlot; slot++) {
            if (taken[slot] == 0) {
                reserve(slot, 0);
                sharedByRootPorts[slot] = plug == PciPlug.ROOT_PORT;
                return new PciAddress(index, slot, 0, false);
            }
        }
        return null;
    }
}
