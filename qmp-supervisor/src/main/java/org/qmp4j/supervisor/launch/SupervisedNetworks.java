package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.TapDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;

/** What a network card may be plugged in at a real start: what QEMU reaches by a name, with nothing made on the host for it. */
final class SupervisedNetworks {
    private static final int DEVICE_NAME_BYTES = 15;

    private SupervisedNetworks() {}

    /** Why the card cannot be had, or null. */
    static @Nullable String problem(InterfaceDef card) {
        if (card.source() instanceof UserNetwork && !card.options().isPasst()) {
            return null;
        }
        return card.source() instanceof TapDevice
                ? tapProblem(card)
                : "a network of QEMU's own can be had so far, type='user' without a backend, and a TAP device that is there:"
                        + " <interface type='ethernet'> with <target dev=… managed='no'/>";
    }

    private static @Nullable String tapProblem(InterfaceDef card) {
        String device = card.preparedTap();
        if (device == null) {
            return "a TAP device is not made here: make it (ip tuntap add dev NAME mode tap), and name it by <target"
                    + " dev='NAME' managed='no'/>";
        }
        if (device.isEmpty() || device.length() > DEVICE_NAME_BYTES || device.matches("\\.\\.?|.*[/\\s%].*")) {
            return "'" + device + "' cannot be the name of a network device";
        }
        if (!card.options().kept("script").isEmpty()
                || !card.options().kept("downscript").isEmpty()) {
            return "no script is run over a TAP device: leave it out, and set the device up before the start";
        }
        if ("vhost".equals(card.driver().name()) || card.queues() > 1) {
            return "a TAP device is opened by QEMU itself, once: leave out <driver name='vhost'> and queues";
        }
        return null;
    }
}
