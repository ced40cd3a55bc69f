package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A controller ({@code <controller>}). Controllers that are needed but not named are added at start.
 *
 * @param type what it controls
 * @param index its index within its type, from 0
 * @param model its model as the XML says it, or null
 * @param ports how many ports it has, or null
 * @param vectors how many interrupt vectors it has, or null
 * @param firstPort as a USB companion: the first port of its master that it serves; null for one that stands alone
 * @param serial serial number that the guest sees, or null
 * @param driver how it does its work
 * @param pci what a PCI controller is told besides
 * @param placement its id and its place
 */
public record ControllerDef(
        ControllerType type,
        int index,
        @Nullable String model,
        @Nullable Integer ports,
        @Nullable Integer vectors,
        @Nullable Integer firstPort,
        @Nullable String serial,
        ControllerDriverDef driver,
        PciBridgeDef pci,
        Placement placement)
        implements DeviceDef {
    /** The index of one that has not got its own yet. */
    public static final int OPEN_INDEX = -1;

    /** A controller of which no more is said. */
    public ControllerDef(ControllerType type, int index, @Nullable String model, Placement placement) {
        this(type, index, model, null, null, null, null, ControllerDriverDef.UNSAID, PciBridgeDef.UNSAID, placement);
    }

    /** Whether it is of that type and model. */
    public boolean is(ControllerType ofType, String ofModel) {
        return type == ofType && ofModel.equals(model);
    }

    /** Whether it is the root of the PCI buses. */
    public boolean isPciRoot() {
        return is(ControllerType.PCI, "pci-root") || is(ControllerType.PCI, "pcie-root");
    }

    /** Whether it is one of the functions that make an ICH9 USB 2 controller. */
    public boolean isUsb2Function() {
        return type == ControllerType.USB && model != null && model.startsWith("ich9-");
    }

    /** Where PCI controllers are concerned, the buses know; see the launch. */
    @Override
    public DevicePlug plug() {
        String name = String.valueOf(model);
        boolean express = !name.endsWith("-transitional") || name.endsWith("-non-transitional");
        return switch (type) {
            case PCI, FDC -> DevicePlug.NONE;
            case USB ->
                name.equals("none")
                        ? DevicePlug.NONE
                        : name.endsWith("-xhci") ? DevicePlug.PCI_EXPRESS : DevicePlug.PCI;
            case IDE, SATA -> DevicePlug.PCI;
            case SCSI ->
                name.equals("ncr53c90")
                        ? DevicePlug.NONE
                        : name.startsWith("virtio") && express ? DevicePlug.PCI_EXPRESS : DevicePlug.PCI;
            case VIRTIO_SERIAL -> express ? DevicePlug.PCI_EXPRESS : DevicePlug.PCI;
            case CCID -> DevicePlug.USB;
            case NVME -> DevicePlug.PCI_EXPRESS;
        };
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CONTROLLER;
    }

    @Override
    public ControllerDef placed(Placement where) {
        return new ControllerDef(type, index, model, ports, vectors, firstPort, serial, driver, pci, where);
    }

    /** The same with that index. */
    public ControllerDef withIndex(int next) {
        return new ControllerDef(type, next, model, ports, vectors, firstPort, serial, driver, pci, placement);
    }

    /** The same of that model. */
    public ControllerDef withModel(String next) {
        return new ControllerDef(type, index, next, ports, vectors, firstPort, serial, driver, pci, placement);
    }

    /** The same as companion for the ports from that one on. */
    public ControllerDef withFirstPort(int next) {
        return new ControllerDef(type, index, model, ports, vectors, next, serial, driver, pci, placement);
    }

    /** The same that is told so. */
    public ControllerDef withPci(PciBridgeDef next) {
        return new ControllerDef(type, index, model, ports, vectors, firstPort, serial, driver, next, placement);
    }
}
