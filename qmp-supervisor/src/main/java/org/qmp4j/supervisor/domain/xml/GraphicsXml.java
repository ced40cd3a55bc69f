package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;

/** {@code <graphics>}: formatdomain, "Graphical framebuffers"; VNC on a UNIX socket. */
final class GraphicsXml {
    private GraphicsXml() {}

    static GraphicsDef read(XmlElement graphics) {
        String type = graphics.requiredAttribute("type");
        if (!type.equals("vnc")) {
            throw graphics.unknownWord("type", type);
        }
        String socket = graphics.attribute("socket");
        XmlElement listen = graphics.child("listen");
        if (listen != null) {
            socket = listen(listen, socket);
        } else if (socket == null) {
            throw graphics.unsupported("VNC is served on a UNIX socket only so far: add <listen type='socket'/>");
        }
        graphics.refuseRest();
        String path = socket;
        return graphics.build(() -> new VncGraphics(path));
    }

    /** The listener repeats the path of its parent, or is the only one that names it. */
    private static @Nullable String listen(XmlElement listen, @Nullable String outer) {
        String type = listen.requiredAttribute("type");
        if (!type.equals("socket")) {
            throw listen.unknownWord("type", type);
        }
        String inner = listen.attribute("socket");
        listen.refuseRest();
        if (outer != null && inner != null && !outer.equals(inner)) {
            throw listen.invalid("it names another socket than its <graphics>: " + inner + " and " + outer);
        }
        return inner == null ? outer : inner;
    }

    static void write(GraphicsDef graphics, XmlPrinter out) {
        String socket = graphics instanceof VncGraphics vnc ? vnc.socket() : null;
        out.open("graphics", "type", "vnc", "socket", socket);
        out.empty("listen", "type", "socket", "socket", socket);
        out.close("graphics");
    }
}
