package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.PciAddress;

/** One PCI bus while addresses are given out: what it accepts, and which functions are taken. */
final class PciBus {
    /** The kinds of buses, by the controller that makes them. */
    enum Model {
        PCI_ROOT("pci-root", 1, 31, true),
        PCIE_ROOT("pcie-root", 1, 31, false),
        PCI_BRIDGE("pci-bridge", 1, 31, true),
        PCI_EXPANDER("pci-expander-bus", 0, 31, true),
        DMI_BRIDGE("dmi-to-pci-bridge", 0, 31, false),
        TO_PCI_BRIDGE("pcie-to-pci-bridge", 1, 31, true),
        ROOT_PORT("pcie-root-port", 0, 0, true),
        SWITCH_DOWNSTREAM("pcie-switch-downstream-port", 0, 0, true),
        SWITCH_UPSTREAM("pcie-switch-upstream-port", 0, 31, false),
        PCIE_EXPANDER("pcie-expander-bus", 0, 31, false);

        private final String controller;
        private final int firstSlot;
        private final int lastSlot;
        /** Whether endpoints go there without being told to. */
        private final boolean automatic;

        Model(String controller, int firstSlot, int lastSlot, boolean automatic) {
            this.controller = controller;
            this.firstSlot = firstSlot;
            this.lastSlot = lastSlot;
            this.automatic = automatic;
        }

        /** The bus that a controller of that model makes. */
        static Model of(String controller) {
            for (Model model : values()) {
                if (model.controller.equals(controller)) {
                    return model;
                }
            }
            throw new IllegalArgumentException("no model of a PCI controller: " + controller);
        }

        /** The model of the controller that makes such a bus. */
        String controller() {
            return controller;
        }

        private boolean takes(PciPlug plug) {
            return switch (plug) {
                case PCI_ENDPOINT, PCI_BRIDGE ->
                    switch (this) {
                        case PCI_ROOT, PCI_BRIDGE, PCI_EXPANDER, DMI_BRIDGE, TO_PCI_BRIDGE -> true;
                        default -> false;
                    };
                case PCI_EXPANDER -> this == PCI_ROOT;
                case PCIE_EXPANDER -> this == PCIE_ROOT;
                case ROOT_PORT, DMI_BRIDGE -> this == PCIE_ROOT || this == PCIE_EXPANDER;
                case PCIE_ENDPOINT -> this == PCIE_ROOT || isPort();
                case SWITCH_UPSTREAM, TO_PCI_BRIDGE -> isPort();
                case SWITCH_DOWNSTREAM -> this == SWITCH_UPSTREAM;
                case INTEGRATED -> this == PCI_ROOT || this == PCIE_ROOT;
            };
        }

        private boolean isPort() {
            return this == ROOT_PORT || this == SWITCH_DOWNSTREAM;
        }
    }

    private static final int FUNCTIONS = 8;

    private final int index;
    private final Model model;
    private final @Nullable PciPlug keptFor;
    private final int[] taken = new int[32];
    private final boolean[] shared = new boolean[32];

    /**
     * A bus with nothing on it.
     *
     * @param keptFor the only thing that may be plugged in; null for all that fits
     */
    PciBus(int index, Model model, @Nullable PciPlug keptFor) {
        this.index = index;
        this.model = model;
        this.keptFor = keptFor;
    }

    Model model() {
        return model;
    }

    /** Whether something is in that slot. */
    boolean isUsed(int slot) {
        return taken[slot] != 0;
    }

    boolean isUsed(int slot, int function) {
        return (taken[slot] & 1 << function) != 0;
    }

    /** Takes a place without asking what goes there. */
    void reserve(int slot, int function, boolean shares) {
        if (taken[slot] == 0) {
            shared[slot] = shares;
        }
        taken[slot] |= 1 << function;
    }

    /** Why a thing cannot have the place that a definition states, or null. */
    @Nullable
    String problem(PciAddress place, PciPlug plug) {
        if (plug == PciPlug.INTEGRATED && index > 0) {
            return "it has to be on the root bus";
        }
        // whoever states a place may mix conventional and Express devices
        boolean endpoint =
                plug.isEndpoint() && (model.takes(PciPlug.PCI_ENDPOINT) || model.takes(PciPlug.PCIE_ENDPOINT));
        if (!endpoint && !model.takes(plug)) {
            return "a " + plug.text() + " cannot be plugged into a " + model.controller;
        }
        if (place.slot() > model.lastSlot || place.slot() < model.firstSlot) {
            return "a " + model.controller + " has the slots " + model.firstSlot + " to " + model.lastSlot;
        }
        return isUsed(place.slot(), place.function()) ? "something else is there" : null;
    }

    boolean hasOtherFunctions(int slot) {
        return (taken[slot] & ~1) != 0;
    }

    boolean isFull() {
        for (int slot = model.firstSlot; slot <= model.lastSlot; slot++) {
            if (taken[slot] == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(PciPlug plug) {
        if (keptFor != null && keptFor != plug) {
            return false;
        }
        if (plug == PciPlug.INTEGRATED) {
            return index == 0;
        }
        return model.takes(plug) && (model.automatic || !plug.isEndpoint());
    }

    /**
     * Takes the lowest place that fits, or gives null.
     *
     * @param function which function of a free slot
     */
    @Nullable
    PciAddress take(PciPlug plug, int function) {
        for (int slot = model.firstSlot; slot <= model.lastSlot && accepts(plug); slot++) {
            int at = taken[slot] == 0 ? function : sharedFunction(slot, plug);
            if (at < FUNCTIONS) {
                reserve(slot, at, plug.sharesSlots());
                return new PciAddress(index, slot, at);
            }
        }
        return null;
    }

    private int sharedFunction(int slot, PciPlug plug) {
        return plug.sharesSlots() && shared[slot] ? Integer.numberOfTrailingZeros(~taken[slot]) : FUNCTIONS;
    }
}
