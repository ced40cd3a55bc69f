package org.qmp4j.supervisor.domain;

/**
 * A device by which a guest tells that its kernel has panicked ({@code <panic>}).
 *
 * @param model which
 * @param placement its id and its place
 */
public record PanicDef(PanicModel model, Placement placement) implements DeviceDef {
    public PanicDef {
        boolean fits = switch (model) {
            case ISA -> placement.address() instanceof IsaAddress;
            case HYPERV -> false;
            case PVPANIC -> placement.pci() != null;
        };
        if (placement.address() != null && !fits) {
            throw new IllegalArgumentException("a panic device of model '" + model.id() + "' cannot have that address");
        }
    }

    @Override
    public DevicePlug plug() {
        return model == PanicModel.PVPANIC ? DevicePlug.PCI_INTEGRATED : DevicePlug.NONE;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.PANIC;
    }

    @Override
    public PanicDef placed(Placement where) {
        return new PanicDef(model, where);
    }
}
