package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemballoonModel;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.WatchdogAction;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.domain.WatchdogModel;

/** The devices that a guest of libvirt has although nobody asked for them, and the models of those that say none. */
final class ImplicitDevices {
    private final MachineFamily family;
    private final DevicesDef asked;
    private final List<DeviceDef> devices;

    private ImplicitDevices(DomainDef domain) {
        this.family = domain.os().family();
        this.asked = domain.devices();
        this.devices = new ArrayList<>(asked.all());
    }

    static DomainDef added(DomainDef domain, QemuCapabilities capabilities) {
        ImplicitDevices implicit = new ImplicitDevices(domain);
        implicit.watchdog();
        if (domain.devices().memballoon() == null) {
            implicit.devices.add(new MemballoonDef(MemballoonModel.VIRTIO, Placement.OPEN));
        }
        DomainDef all = domain.withDevices(new DevicesDef(domain.devices().emulator(), implicit.devices));
        return VideoCards.completed(all, capabilities);
    }

    /** That of the chipset is there whether it was asked for or not, and comes last. */
    private void watchdog() {
        boolean said = asked.watchdogs().stream().anyMatch(one -> one.model() == WatchdogModel.ITCO);
        if (family == MachineFamily.Q35 && !said) {
            WatchdogAction action = asked.watchdogs().isEmpty()
                    ? WatchdogAction.RESET
                    : asked.watchdogs().get(0).action();
            devices.add(new WatchdogDef(WatchdogModel.ITCO, action, Placement.OPEN));
        }
    }
}
