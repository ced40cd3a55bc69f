package org.qmp4j.supervisor.handover;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;
import org.qmp4j.supervisor.domain.ParallelDef;
import org.qmp4j.supervisor.domain.RngBackend.EntropyDaemon;
import org.qmp4j.supervisor.domain.RngDef;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.SerialType;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;

/** Which thing goes over in which way. */
final class Pieces {
    private static final String USE_UNIX = ": use type='unix' with mode='bind'";

    private Pieces() {}

    /** All of them, in the order in which they are seen to. */
    static List<Piece> of(DomainDef live) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new FixedPiece("monitor", Fate.UNTOUCHED, "each process has its own"));
        for (DeviceDef device : live.devices().all()) {
            Piece piece = of(device);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static @Nullable Piece of(DeviceDef device) {
        if (device instanceof CharacterDeviceDef character) {
            return character.isInGuest() ? character(character) : null;
        } else if (device instanceof GraphicsDef display) {
            return display(display);
        } else if (device instanceof InterfaceDef card) {
            return card(card);
        } else if (device instanceof RngDef rng && rng.backend() instanceof EntropyDaemon) {
            return refused(alias(device), "its connection to a source of random numbers cannot move: use /dev/urandom");
        }
        return null;
    }

    private static Piece character(CharacterDeviceDef device) {
        ChardevDef chardev = device.chardev();
        if (device instanceof SerialDef serial && serial.type() == SerialType.USB) {
            return refused(alias(device), "QEMU cannot move serial ports of type 'usb-serial': use 'pci-serial'");
        }
        Piece simple = simple(alias(device), chardev.source());
        if (simple != null) {
            return simple;
        } else if (device instanceof SerialDef serial) {
            return serial.type() == SerialType.DEBUG ? fixedHostSide(device) : new UartPiece(device);
        } else if (device instanceof ConsoleDef || device instanceof ChannelDef channel && channel.isVirtio()) {
            return port(device);
        } else if (device instanceof ParallelDef) {
            return fixedHostSide(device);
        }
        boolean own = chardev.listener() != null;
        return own
                ? new FixedPiece(alias(device), Fate.RECONNECTS, "clients find the new listener at the same path")
                : refused(alias(device), "its connection cannot move" + USE_UNIX);
    }

    /** What is the same for every device; null where it depends on the device. */
    private static @Nullable Piece simple(String alias, ChardevSource source) {
        if (source instanceof ChardevSource.Nothing) {
            return new FixedPiece(alias, Fate.UNTOUCHED, "nobody is connected");
        } else if (source instanceof ChardevSource.OutputFile) {
            return new FixedPiece(alias, Fate.UNTOUCHED, "its file is appended to");
        } else if (source instanceof ChardevSource.Pty) {
            return refused(alias, "the kernel gives every process a terminal of another name" + USE_UNIX);
        } else if (source instanceof ChardevSource.Stdio
                || source instanceof ChardevSource.VirtualConsole
                || source instanceof ChardevSource.SpiceChannel
                || source instanceof ChardevSource.SpicePort
                || source instanceof ChardevSource.VdAgent
                || source instanceof ChardevSource.DbusChannel) {
            return refused(alias, "it is part of a terminal or a display that does not move" + USE_UNIX);
        }
        return source instanceof ChardevSource.TcpSocket tcp && Boolean.TRUE.equals(tcp.tls())
                ? refused(alias, "the state of encryption cannot move" + USE_UNIX)
                : null;
    }

    private static Piece port(CharacterDeviceDef device) {
        ChardevSource source = device.chardev().source();
        boolean shared = source instanceof ChardevSource.HostDevice || source instanceof ChardevSource.NamedPipe;
        return shared
                ? new FixedPiece(alias(device), Fate.UNTOUCHED, "both processes may have it open")
                : new PortPiece(device);
    }

    /** Those that write alone, and whose host side cannot be changed. */
    private static Piece fixedHostSide(CharacterDeviceDef device) {
        ChardevSource source = device.chardev().source();
        if (source instanceof ChardevSource.HostDevice || source instanceof ChardevSource.NamedPipe) {
            return new FixedPiece(alias(device), Fate.UNTOUCHED, "both processes may have it open");
        }
        return device.chardev().listener() != null
                ? new PortPiece(device)
                : refused(alias(device), "QEMU cannot change its host side while it runs" + USE_UNIX);
    }

    private static Piece display(GraphicsDef display) {
        if (display instanceof VncGraphics vnc) {
            return vnc.websocket() == null
                    ? new VncPiece(vnc)
                    : refused(
                            VncPiece.ALIAS, "QEMU cannot be told where to listen for browsers: leave 'websocket' out");
        }
        boolean own = display instanceof SpiceGraphics spice && spice.listen() instanceof SocketListen;
        return own
                ? new FixedPiece("spice", Fate.RECONNECTS, "clients find the new listener at the same path")
                : refused("display", "it cannot move: use type='vnc', or SPICE with <listen type='socket'/>");
    }

    private static Piece card(InterfaceDef card) {
        String tap = card.preparedTap();
        if (tap != null) {
            return new TapPiece(card, tap);
        }
        return card.source() instanceof UserNetwork && !card.options().isPasst()
                ? new FixedPiece(alias(card), Fate.RECONNECTS, "connections through QEMU's own network end")
                : refused(alias(card), "a network of this type cannot be handed over");
    }

    private static Piece refused(String alias, String why) {
        return new FixedPiece(alias, Fate.REFUSED, why);
    }

    private static String alias(DeviceDef device) {
        return String.valueOf(device.placement().alias());
    }
}
