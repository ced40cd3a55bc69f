package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qmp4j.supervisor.domain.BootDevice;
import org.qmp4j.supervisor.domain.BootScreenDef;
import org.qmp4j.supervisor.domain.DirectBootDef;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.OsDef;

/** {@code <os>}: formatdomain, "Operating system booting". */
final class OsXml {
    private static final String[] ARCHITECTURES = {"x86_64", "i686"};

    /** Elements of guests that share the kernel of the host. */
    private static final List<String> OF_CONTAINERS =
            List.of("init", "initarg", "initenv", "initdir", "inituser", "initgroup");

    /** For the list of what is supported. */
    static final XmlShape<Object> LISTED = DirectBootXml.listed(XmlListing.element("os")
                    .attribute("firmware", XmlValue.words(FirmwareDef.Kind.values()))
                    .child(XmlListing.element("type")
                            .attribute("arch", String.join(", ", ARCHITECTURES))
                            .attribute("machine", "pc, pc-i440fx-…, q35, pc-q35-…, isapc")
                            .text("hvm"))
                    .child(XmlListing.element("boot")
                            .attribute("dev", XmlValue.words(BootDevice.values(), BootDevice::id)))
                    .child(BootScreenXml.MENU, BootScreenXml.BIOS)
                    .child(FirmwareXml.LISTED.toArray(XmlNode<?>[]::new)))
            .refused("it is for containers", OF_CONTAINERS)
            .shape();

    private OsXml() {}

    static OsDef read(XmlElement domain) {
        XmlElement os = domain.requiredChild("os");
        XmlElement type = os.requiredChild("type");
        type.mayState("arch", ARCHITECTURES);
        String arch = type.attribute("arch");
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
        FirmwareDef firmware = FirmwareXml.read(os);
        DirectBootDef direct = DirectBootXml.read(os);
        OF_CONTAINERS.forEach(name -> os.refuseChild(name, "it is for containers"));
        os.refuseRest();
        String wantedArch = arch == null ? ARCHITECTURES[0] : arch;
        return os.build(() -> new OsDef(wantedArch, wanted, boot, screen, firmware, direct));
    }

    static void write(OsDef os, XmlPrinter out) {
        FirmwareDef.Kind choice = os.firmware().choice();
        out.open("os", "firmware", choice == null ? null : choice.name().toLowerCase(Locale.ROOT));
        out.text("type", "hvm", "arch", os.arch(), "machine", os.machine());
        FirmwareXml.write(os.firmware(), out);
        DirectBootXml.writePaths(os.direct(), out);
        for (BootDevice device : os.boot()) {
            out.empty("boot", "dev", device.id());
        }
        BootScreenXml.writeMenu(os.screen(), out);
        DirectBootXml.writeSmbios(os.direct(), out);
        BootScreenXml.writeBios(os.screen(), out);
        out.close("os");
    }
}
