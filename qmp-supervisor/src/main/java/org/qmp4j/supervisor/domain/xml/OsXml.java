package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.BootDevice;
import org.qmp4j.supervisor.domain.BootScreenDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.OsDef;

/** {@code <os>}: formatdomain, "Operating system booting". */
final class OsXml {
    private OsXml() {}

    static OsDef read(XmlElement domain) {
        XmlElement os = domain.requiredChild("os");
        XmlElement type = os.requiredChild("type");
        type.mayState("arch", "x86_64");
        String machine = type.attribute("machine");
        String wanted = machine == null ? "pc" : machine;
        if (MachineFamily.of(wanted).isEmpty()) {
            throw type.unknownWord("machine", wanted);
        }
        String kind = type.onlyText().strip();
        if (!kind.equals("hvm")) {
            throw type.unsupported("only 'hvm' can be run, not '" + kind + "'");
        }
        List<BootDevice> boot = new ArrayList<>();
        for (XmlElement element : os.children("boot")) {
            BootDevice device = element.word("dev", BootDevice::of);
            element.refuseRest();
            if (boot.contains(device)) {
                throw element.invalid("boot device '" + device.id() + "' is named twice");
            }
            boot.add(device);
        }
        BootScreenDef screen = BootScreenXml.read(os);
        os.refuseRest();
        return os.build(() -> new OsDef("x86_64", wanted, boot, screen));
    }

    static void write(OsDef os, XmlPrinter out) {
        out.open("os");
        out.text("type", "hvm", "arch", os.arch(), "machine", os.machine());
        for (BootDevice device : os.boot()) {
            out.empty("boot", "dev", device.id());
        }
        BootScreenXml.write(os.screen(), out);
        out.close("os");
    }
}
