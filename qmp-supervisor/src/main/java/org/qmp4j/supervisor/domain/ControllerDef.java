package org.qmp4j.supervisor.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A controller that the XML names ({@code <controller>}). Controllers that are needed but not named are added at start.
 *
 * @param type what it controls
 * @param index its index within its type, from 0
 * @param model its model as the XML says it, or null
 * @param placement its id and its place
 */
public record ControllerDef(
        ControllerType type, int index, @Nullable String model, Placement placement) implements DeviceDef {
    /** The models of PCI controllers that make a further bus. */
    public static final Set<String> BRIDGES = Set.of("pcie-root-port", "pcie-to-pci-bridge", "pci-bridge");

    @Override
    public DeviceKind kind() {
        return DeviceKind.CONTROLLER;
    }

    @Override
    public ControllerDef placed(Placement where) {
        return new ControllerDef(type, index, model, where);
    }
}
