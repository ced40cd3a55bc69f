package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.launch.PciBus.Model;

/** The PCI buses of a machine while addresses are given out; libvirt's rules of which bus is taken, and of which is added. */
final class PciBuses {
    private final List<PciBus> buses = new ArrayList<>();
    private final boolean grows;

    /**
     * The buses of those models; where an index has none, there will be one for endpoints.
     *
     * @param models by index; the root is among them
     * @param grows whether buses are added when there is no room
     */
    PciBuses(Map<Integer, Model> models, boolean grows) {
        this.grows = grows;
        int last = models.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        Model filler = models.get(0) == Model.PCI_ROOT ? Model.PCI_BRIDGE : Model.ROOT_PORT;
        for (int index = 0; index <= last; index++) {
            add(models.getOrDefault(index, filler), null);
        }
    }

    private void add(Model model, @Nullable PciPlug keptFor) {
        buses.add(new PciBus(buses.size(), model, keptFor));
    }

    PciBus root() {
        return buses.get(0);
    }

    boolean isExpress() {
        return root().model() == Model.PCIE_ROOT;
    }

    int size() {
        return buses.size();
    }

    PciBus bus(int index) {
        return buses.get(index);
    }

    boolean areAllFull() {
        return buses.stream().allMatch(PciBus::isFull);
    }

    /** Takes the place that a definition states. @return why it cannot be had, or null */
    @Nullable
    String claim(PciAddress place, PciPlug plug) {
        while (grows && place.bus() >= buses.size() && grow(plug) == null) {
            // until there is such a bus
        }
        if (place.bus() >= buses.size()) {
            return "there is no PCI controller with index " + place.bus();
        }
        PciBus bus = buses.get(place.bus());
        String problem = bus.problem(place, plug);
        if (problem == null) {
            bus.reserve(place.slot(), place.function(), plug.sharesSlots());
        }
        return problem;
    }

    /** Takes the first place that fits, on a bus that is added if need be; null when there is none. */
    @Nullable
    PciAddress take(PciPlug plug, int function) {
        PciAddress place = free(plug, function);
        if (place != null || !grows || grow(plug) != null) {
            return place;
        }
        return free(plug, function);
    }

    private @Nullable PciAddress free(PciPlug plug, int function) {
        for (PciBus bus : buses) {
            PciAddress place = bus.take(plug, function);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** Adds a bus for that. @return why there cannot be one, or null */
    private @Nullable String grow(PciPlug plug) {
        if (buses.size() + 2 > PciAddress.MAX_BUS) {
            return "there can be no further PCI bus";
        }
        switch (plug) {
            case PCIE_ENDPOINT, SWITCH_UPSTREAM, TO_PCI_BRIDGE -> {
                if (!isExpress()) {
                    return "the machine has no PCI Express";
                }
                add(Model.ROOT_PORT, null);
            }
            case PCI_ENDPOINT, PCI_BRIDGE -> growConventional();
            default -> {
                return "a bus that takes a " + plug.text() + " is not added";
            }
        }
        return null;
    }

    private void growConventional() {
        boolean below =
                buses.stream().anyMatch(bus -> bus.model() == Model.DMI_BRIDGE || bus.model() == Model.TO_PCI_BRIDGE);
        if (isExpress() && !below) {
            // a conventional bus on an Express machine hangs below a root port that is kept for it
            add(Model.ROOT_PORT, PciPlug.TO_PCI_BRIDGE);
            add(Model.TO_PCI_BRIDGE, null);
        } else {
            add(Model.PCI_BRIDGE, null);
        }
    }
}
