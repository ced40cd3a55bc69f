package org.qmp4j.supervisor.launch;

import java.util.List;
import java.util.function.Predicate;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevSource;

/** Host sides of character devices that a process of ours cannot have yet. */
final class SupervisedChardevs {
    private static final String WINDOW = "it is neither started in a terminal nor in a window: use type='unix'";
    private static final String DISPLAY =
            "it is part of a display of another type than 'vnc', and those cannot be had so far";

    static final List<StartLimit<?>> LIMITS = List.of(
            source(
                    "@type",
                    "pty",
                    ChardevSource.Pty.class::isInstance,
                    "a pty is named by the kernel and is lost with its QEMU: use type='unix', whose path stays"),
            source(
                    "@type",
                    "stdio, vc",
                    one -> one instanceof ChardevSource.Stdio || one instanceof ChardevSource.VirtualConsole,
                    WINDOW),
            source(
                    "@type",
                    "spicevmc, spiceport, dbus, qemu-vdagent",
                    one -> one instanceof ChardevSource.SpiceChannel
                            || one instanceof ChardevSource.SpicePort
                            || one instanceof ChardevSource.DbusChannel
                            || one instanceof ChardevSource.VdAgent,
                    DISPLAY),
            source(
                    "source/@tls",
                    "yes",
                    one -> one instanceof ChardevSource.TcpSocket tcp && Boolean.TRUE.equals(tcp.tls()),
                    "encrypted sockets cannot be had so far"));

    private SupervisedChardevs() {}

    private static StartLimit<CharacterDeviceDef> source(
            String place, String when, Predicate<ChardevSource> asked, String reason) {
        return new StartLimit<>(
                "CHARDEV/" + place,
                when,
                CharacterDeviceDef.class,
                device -> device.isInGuest() && asked.test(device.chardev().source()),
                reason);
    }
}
