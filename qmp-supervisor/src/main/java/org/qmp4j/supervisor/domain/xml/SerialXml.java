package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.SerialDef;

/** {@code <serial>}: formatdomain, "Serial port"; the isa-serial kind. */
final class SerialXml {
    private SerialXml() {}

    /** Reads a port; one that has no number gets the given one. */
    static SerialDef read(XmlElement serial, int nextPort) {
        ChardevSource source = ChardevXml.read(serial);
        XmlElement target = serial.child("target");
        int port = nextPort;
        if (target != null) {
            target.mayState("type", "isa-serial");
            Integer stated = target.number("port", 0, Integer.MAX_VALUE);
            port = stated == null ? nextPort : stated;
            XmlElement model = target.child("model");
            if (model != null) {
                model.mayState("name", "isa-serial");
                model.refuseRest();
            }
            target.refuseRest();
        }
        serial.refuseRest();
        if (port != nextPort) {
            throw serial.unsupported("serial ports must be numbered from 0 in their order: " + port);
        }
        int number = port;
        return serial.build(() -> new SerialDef(source, number));
    }

    static void write(SerialDef serial, XmlPrinter out) {
        out.open("serial", "type", "unix");
        ChardevXml.write(serial.source(), out);
        out.open("target", "type", "isa-serial", "port", serial.port());
        out.empty("model", "name", "isa-serial");
        out.close("target").close("serial");
    }
}
