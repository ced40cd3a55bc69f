package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;

/** The host side that serial ports and channels share: their {@code type} and {@code <source>}. */
final class ChardevXml {
    private ChardevXml() {}

    static ChardevSource read(XmlElement device) {
        String type = device.requiredAttribute("type");
        if (type.equals("pty")) {
            throw device.unsupported(
                    "a pty is named by the kernel and is lost with its QEMU: use type='unix', whose path stays");
        }
        if (!type.equals("unix")) {
            throw device.unknownWord("type", type);
        }
        XmlElement source = device.child("source");
        if (source == null) {
            return new UnixSocket(null);
        }
        String mode = source.attribute("mode");
        if (mode != null && !mode.equals("bind")) {
            throw source.unknownWord("mode", mode);
        }
        String path = source.attribute("path");
        source.refuseRest();
        return source.build(() -> new UnixSocket(path));
    }

    /** The path that the source names, or null when it is ours. */
    static @Nullable String path(ChardevSource source) {
        return source instanceof UnixSocket unix ? unix.path() : null;
    }

    static void write(ChardevSource source, XmlPrinter out) {
        out.empty("source", "mode", "bind", "path", path(source));
    }
}
