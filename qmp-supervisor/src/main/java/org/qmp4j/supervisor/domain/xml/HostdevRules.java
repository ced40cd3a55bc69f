package org.qmp4j.supervisor.domain.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.HostdevDef.MdevHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.PciHostdev;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** What holds between the devices of the host that a guest is given. */
final class HostdevRules {
    private HostdevRules() {}

    static void check(List<Read> devices) {
        Set<Object> sources = new HashSet<>();
        boolean screen = devices.stream().anyMatch(read -> read.def() instanceof GraphicsDef);
        boolean ramfb = false;
        for (Read read : devices) {
            if (read.def() instanceof HostdevDef device) {
                if (!sources.add(device.source())) {
                    throw read.element().invalid("the domain has this device of the host already");
                }
                if (isOn(device, true) && device instanceof MdevHostdev && !screen) {
                    throw read.element().invalid("display='on' needs a <graphics> that shows it");
                }
                if (isOn(device, false) && ramfb) {
                    throw read.element().invalid("only one device can have ramfb='on'");
                }
                ramfb |= isOn(device, false);
            }
        }
    }

    private static boolean isOn(HostdevDef device, boolean display) {
        Boolean on = null;
        if (device instanceof PciHostdev pci) {
            on = display ? pci.display() : pci.ramfb();
        } else if (device instanceof MdevHostdev mdev) {
            on = display ? mdev.display() : mdev.ramfb();
        }
        return Boolean.TRUE.equals(on);
    }
}
