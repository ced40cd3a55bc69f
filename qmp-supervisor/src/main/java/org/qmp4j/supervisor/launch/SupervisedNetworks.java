package org.qmp4j.supervisor.launch;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.TapDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;

/** What a network card may be plugged in at a real start: what QEMU reaches by a name, with nothing made on the host for it. */
final class SupervisedNetworks {
    private static final int DEVICE_NAME_BYTES = 15;

    static final List<StartLimit<?>> LIMITS = List.of(
            limit(
                    "@type",
                    "not user without a backend, and not ethernet",
                    card -> !isUser(card) && !isTap(card),
                    "a network of QEMU's own can be had so far, type='user' without a backend, and a TAP device that is there:"
                            + " <interface type='ethernet'> with <target dev=… managed='no'/>"),
            limit(
                    "target/@managed",
                    "not no, for type ethernet",
                    card -> isTap(card) && card.preparedTap() == null,
                    "a TAP device is not made here: make it (ip tuntap add dev NAME mode tap), and name it by <target"
                            + " dev='NAME' managed='no'/>"),
            limit(
                    "target/@dev",
                    "longer than 15 bytes, or with a slash, blank or percent sign, for type ethernet",
                    card -> isTap(card) && !isDeviceName(card.preparedTap()),
                    "that cannot be the name of a network device"),
            limit(
                    "script",
                    "for type ethernet",
                    card -> isTap(card)
                            && !(card.options().kept("script").isEmpty()
                                    && card.options().kept("downscript").isEmpty()),
                    "no script is run over a TAP device: leave it out, and set the device up before the start"),
            limit(
                    "driver",
                    "vhost or several queues, for type ethernet",
                    card -> isTap(card) && ("vhost".equals(card.driver().name()) || card.queues() > 1),
                    "a TAP device is opened by QEMU itself, once: leave out <driver name='vhost'> and queues"));

    private SupervisedNetworks() {}

    private static StartLimit<InterfaceDef> limit(
            String place, String when, Predicate<InterfaceDef> asked, String reason) {
        return new StartLimit<>("devices/interface/" + place, when, InterfaceDef.class, asked, reason);
    }

    private static boolean isUser(InterfaceDef card) {
        return card.source() instanceof UserNetwork && !card.options().isPasst();
    }

    private static boolean isTap(InterfaceDef card) {
        return card.source() instanceof TapDevice;
    }

    private static boolean isDeviceName(@Nullable String device) {
        return device != null
                && !device.isEmpty()
                && device.length() <= DEVICE_NAME_BYTES
                && !device.matches("\\.\\.?|.*[/\\s%].*");
    }
}
