package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * A watchdog ({@code <watchdog>}).
 *
 * @param model which
 * @param action what is done when the guest does not feed it; QEMU knows one for all of them
 * @param pci its PCI address, or null; only an i6300esb can have one
 */
public record WatchdogDef(
        WatchdogModel model,
        WatchdogAction action,
        @Nullable PciPlace pci) {
    public WatchdogDef {
        if (pci != null && model != WatchdogModel.I6300ESB) {
            throw new IllegalArgumentException("a watchdog of model '" + model.id() + "' is no PCI card");
        }
    }
}
