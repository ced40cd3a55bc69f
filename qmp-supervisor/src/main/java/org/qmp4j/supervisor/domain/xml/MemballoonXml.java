package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemballoonModel;
import org.qmp4j.supervisor.domain.PciPlace;

/** {@code <memballoon>}: formatdomain, "Memory balloon device". */
final class MemballoonXml {
    private MemballoonXml() {}

    static @Nullable MemballoonDef read(XmlElement devices) {
        XmlElement balloon = devices.child("memballoon");
        if (balloon == null) {
            return null;
        }
        MemballoonModel model = balloon.word("model", MemballoonModel::of);
        PciPlace pci = PlacementXml.pci(balloon);
        if (pci != null && model == MemballoonModel.NONE) {
            throw balloon.invalid("a balloon that is not there has no address");
        }
        balloon.refuseRest();
        return new MemballoonDef(model, pci);
    }

    static void write(@Nullable MemballoonDef balloon, XmlPrinter out) {
        if (balloon != null && balloon.pci() == null) {
            out.empty("memballoon", "model", balloon.model().id());
        } else if (balloon != null) {
            out.open("memballoon", "model", balloon.model().id());
            PlacementXml.write(balloon.pci(), out);
            out.close("memballoon");
        }
    }
}
