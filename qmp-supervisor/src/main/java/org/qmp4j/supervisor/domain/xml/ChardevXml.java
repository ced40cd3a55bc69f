package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.ChardevLog;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.DbusChannel;
import org.qmp4j.supervisor.domain.ChardevSource.HostDevice;
import org.qmp4j.supervisor.domain.ChardevSource.NamedPipe;
import org.qmp4j.supervisor.domain.ChardevSource.Nothing;
import org.qmp4j.supervisor.domain.ChardevSource.OutputFile;
import org.qmp4j.supervisor.domain.ChardevSource.Pty;
import org.qmp4j.supervisor.domain.ChardevSource.SpiceChannel;
import org.qmp4j.supervisor.domain.ChardevSource.SpicePort;
import org.qmp4j.supervisor.domain.ChardevSource.Stdio;
import org.qmp4j.supervisor.domain.ChardevSource.TcpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UdpSocket;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.ChardevSource.VdAgent;
import org.qmp4j.supervisor.domain.ChardevSource.VirtualConsole;
import org.qmp4j.supervisor.domain.xml.XmlChoice.Variant;

/**
 * The host side of character devices: their attribute {@code type}, and their {@code <source>}, {@code <protocol>} and
 * {@code <log>}. formatdomain, "Host interface".
 */
final class ChardevXml {
    private static final XmlChoice<ChardevSource> SOURCE = new XmlChoice<>(
            "source",
            "type",
            null,
            List.of(
                    bare("null", new Nothing(), Nothing.class),
                    bare("vc", new VirtualConsole(), VirtualConsole.class),
                    new Variant<>("pty", Pty.class, ChardevPathXml.PTY),
                    bare("stdio", new Stdio(), Stdio.class),
                    new Variant<>("file", OutputFile.class, ChardevPathXml.FILE),
                    new Variant<>("dev", HostDevice.class, ChardevPathXml.DEVICE),
                    new Variant<>("pipe", NamedPipe.class, ChardevPathXml.PIPE),
                    new Variant<>("unix", UnixSocket.class, ChardevSocketXml.UNIX),
                    new Variant<>("tcp", TcpSocket.class, ChardevSocketXml.TCP),
                    new Variant<>("udp", UdpSocket.class, ChardevSocketXml.UDP),
                    bare("spicevmc", new SpiceChannel(), SpiceChannel.class),
                    new Variant<>("spiceport", SpicePort.class, ChardevDisplayXml.SPICE_PORT),
                    new Variant<>("qemu-vdagent", VdAgent.class, ChardevDisplayXml.VDAGENT),
                    new Variant<>("dbus", DbusChannel.class, ChardevDisplayXml.DBUS)));

    private static final XmlField<ChardevLog, String> LOG_FILE =
            XmlField.attribute("file", XmlValue.TEXT, ChardevLog::file);
    private static final XmlField<ChardevLog, Boolean> LOG_APPEND =
            XmlField.attribute("append", XmlValue.ON_OFF, ChardevLog::append);
    private static final XmlShape<ChardevLog> LOG = new XmlShape<>(
            "log", said -> new ChardevLog(said.need(LOG_FILE), said.get(LOG_APPEND)), List.of(LOG_FILE, LOG_APPEND));

    private static final XmlField<ChardevDef, ChardevSource> HOST = XmlField.part(SOURCE, ChardevDef::source);
    private static final XmlField<ChardevDef, ChardevLog> LOGGED = XmlField.child(LOG, ChardevDef::log);
    static final XmlShape<ChardevDef> SHAPE = new XmlShape<>(
            "type, source, protocol, log",
            said -> new ChardevDef(said.need(HOST), said.get(LOGGED)),
            List.of(HOST, LOGGED));

    private ChardevXml() {}

    /** The field of a device that has a host side; it is always there when it is read. */
    static <T> XmlField<T, ChardevDef> field(Function<T, ChardevDef> getter) {
        return XmlField.part(SHAPE, getter);
    }

    private static <S extends ChardevSource> Variant<S> bare(String word, S source, Class<S> type) {
        return new Variant<>(word, type, new XmlShape<>(word, said -> source, List.of()));
    }
}
