package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.PciPlace;
import org.qmp4j.supervisor.domain.WatchdogAction;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.domain.WatchdogModel;

/** {@code <watchdog>}: formatdomain, "Watchdog device". */
final class WatchdogXml {
    private WatchdogXml() {}

    static List<WatchdogDef> read(XmlElement devices, MachineFamily family) {
        List<WatchdogDef> watchdogs = new ArrayList<>();
        for (XmlElement element : devices.children("watchdog")) {
            WatchdogModel model = element.word("model", WatchdogModel::of);
            WatchdogAction action = element.word("action", WatchdogAction.RESET, WatchdogAction::of);
            PciPlace pci = PlacementXml.pci(element);
            element.refuseRest();
            if (model == WatchdogModel.ITCO && family != MachineFamily.Q35) {
                throw element.unsupported("model 'itco' is part of the q35 chipset");
            }
            if (model != WatchdogModel.I6300ESB && watchdogs.stream().anyMatch(one -> one.model() == model)) {
                throw element.unsupported("there can be one watchdog of model '" + model.id() + "'");
            }
            if (watchdogs.stream().anyMatch(one -> one.action() != action)) {
                throw element.unsupported("QEMU has one action for all watchdogs: state the same for each");
            }
            watchdogs.add(element.build(() -> new WatchdogDef(model, action, pci)));
        }
        return watchdogs;
    }

    static void write(WatchdogDef watchdog, XmlPrinter out) {
        String model = watchdog.model().id();
        String action = watchdog.action().id();
        if (watchdog.pci() == null) {
            out.empty("watchdog", "model", model, "action", action);
        } else {
            out.open("watchdog", "model", model, "action", action);
            PlacementXml.write(watchdog.pci(), out);
            out.close("watchdog");
        }
    }
}
