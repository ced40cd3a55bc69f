package org.qmp4j.supervisor.domain.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.domain.FeaturesDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.IommuDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.OsDef;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.PstoreDef;
import org.qmp4j.supervisor.domain.RedirfilterDef;
import org.qmp4j.supervisor.domain.TpmDef;
import org.qmp4j.supervisor.domain.VsockDef;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.domain.WatchdogModel;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** What holds between the devices of a domain; each complaint has the place of the device that is one too many. */
final class DeviceRules {
    private DeviceRules() {}

    static void check(List<Read> devices, OsDef os, FeaturesDef features) {
        disks(devices, os.family());
        ControllerRules.check(devices, os.family());
        AddressRules.check(devices);
        CharacterRules.check(devices);
        HardwareRules.check(devices);
        DisplayRules.check(devices);
        each(devices, InterfaceDef.class, InterfaceRules::check);
        once(devices, MemballoonDef.class);
        unique(devices, PanicDef.class, PanicDef::model, (element, panic) -> {
            throw element.invalid(
                    "there can be one panic device of model '" + panic.model().id() + "'");
        });
        UsbRules.check(devices);
        HostdevRules.check(devices);
        IommuRules.check(devices, os.family(), features);
        List.of(TpmDef.class, VsockDef.class, IommuDef.class, RedirfilterDef.class, PstoreDef.class)
                .forEach(one -> once(devices, one));
        watchdogs(devices, os.family());
        bootOrder(devices, os);
    }

    static <T> void each(List<Read> devices, Class<T> type, BiConsumer<XmlElement, T> rule) {
        for (Read read : devices) {
            if (type.isInstance(read.def())) {
                rule.accept(read.element(), type.cast(read.def()));
            }
        }
    }

    private static <T> void unique(
            List<Read> devices, Class<T> type, Function<T, Object> key, BiConsumer<XmlElement, T> complaint) {
        Set<Object> seen = new HashSet<>();
        each(devices, type, (element, device) -> {
            if (!seen.add(key.apply(device))) {
                complaint.accept(element, device);
            }
        });
    }

    private static void once(List<Read> devices, Class<?> type) {
        unique(devices, type, device -> type, (element, device) -> {
            throw element.invalid("only one <" + element.name() + "> may be here");
        });
    }

    private static void disks(List<Read> devices, MachineFamily family) {
        unique(devices, DiskDef.class, disk -> disk.target().dev(), (element, disk) -> {
            throw element.invalid("target '" + disk.target().dev() + "' is used twice");
        });
        each(devices, DiskDef.class, (element, disk) -> {
            if (disk.target().bus() == DiskBus.IDE && family == MachineFamily.Q35) {
                throw element.invalid("a machine of this type has no IDE controller: use bus='sata'");
            }
            int perController =
                    disk.target().bus() == DiskBus.IDE ? 4 : disk.target().bus() == DiskBus.FDC ? 2 : 0;
            if (perController > 0 && controller(disk, perController) > 0) {
                throw element.invalid("a machine has one controller for bus '"
                        + disk.target().bus().id() + "', and " + disk.target().dev() + " needs a second");
            }
        });
    }

    private static int controller(DiskDef disk, int perController) {
        return disk.placement().address() instanceof DriveAddress place
                ? place.controller()
                : disk.target().index() / perController;
    }

    private static void watchdogs(List<Read> devices, MachineFamily family) {
        Set<WatchdogModel> models = new HashSet<>();
        Set<Object> actions = new HashSet<>();
        each(devices, WatchdogDef.class, (element, watchdog) -> {
            WatchdogModel model = watchdog.model();
            if (model == WatchdogModel.ITCO && family != MachineFamily.Q35) {
                throw element.unsupported("model 'itco' is part of the q35 chipset");
            }
            if (model != WatchdogModel.I6300ESB && !models.add(model)) {
                throw element.unsupported("there can be one watchdog of model '" + model.id() + "'");
            }
            actions.add(watchdog.action());
            if (actions.size() > 1) {
                throw element.unsupported("QEMU has one action for all watchdogs: state the same for each");
            }
        });
    }

    private static void bootOrder(List<Read> devices, OsDef os) {
        Set<String> orders = new HashSet<>();
        for (Read read : devices) {
            XmlElement boot = read.element().child("boot");
            if (boot == null) {
                continue;
            }
            if (!os.boot().isEmpty()) {
                throw boot.unsupported("<boot order=…> of a device and <os><boot dev=…/> exclude each other");
            }
            if (!orders.add(boot.requiredAttribute("order"))) {
                throw boot.invalid("boot order " + boot.requiredAttribute("order") + " is used twice");
            }
        }
    }
}
