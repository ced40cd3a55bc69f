package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.SerialDef;

/** {@code <serial>}: formatdomain, "Serial port"; the isa-serial kind. */
final class SerialXml {
    private SerialXml() {}

    static SerialDef read(XmlElement serial) {
        ChardevSource source = ChardevXml.read(serial);
        XmlElement target = serial.child("target");
        Integer port = null;
        if (target != null) {
            target.mayState("type", "isa-serial");
            port = target.number("port", 0, Integer.MAX_VALUE);
            XmlElement model = target.child("model");
            if (model != null) {
                model.mayState("name", "isa-serial");
                model.refuseRest();
            }
            target.refuseRest();
        }
        Placement placement = new Placement(PlacementXml.alias(serial), null);
        serial.refuseRest();
        Integer number = port;
        return serial.build(() -> new SerialDef(source, number, placement));
    }

    static void write(SerialDef serial, XmlPrinter out) {
        out.open("serial", "type", "unix");
        ChardevXml.write(serial.source(), out);
        out.open("target", "type", "isa-serial", "port", serial.port());
        out.empty("model", "name", "isa-serial");
        out.close("target");
        PlacementXml.write(serial.placement(), out);
        out.close("serial");
    }
}
