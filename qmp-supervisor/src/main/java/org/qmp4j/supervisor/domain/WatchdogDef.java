package org.qmp4j.supervisor.domain;

/**
 * A watchdog ({@code <watchdog>}).
 *
 * @param model which
 * @param action what is done when the guest does not feed it; QEMU knows one for all of them
 * @param placement its id and its place; only an i6300esb is a PCI card
 */
public record WatchdogDef(WatchdogModel model, WatchdogAction action, Placement placement) implements DeviceDef {
    public WatchdogDef {
        if (placement.pci() != null && model != WatchdogModel.I6300ESB) {
            throw new IllegalArgumentException("a watchdog of model '" + model.id() + "' is no PCI card");
        }
    }

    @Override
    public DevicePlug plug() {
        return model == WatchdogModel.I6300ESB ? DevicePlug.PCI : DevicePlug.NONE;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.WATCHDOG;
    }

    @Override
    public WatchdogDef placed(Placement where) {
        return new WatchdogDef(model, action, where);
    }
}
