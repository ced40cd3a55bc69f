package org.qmp4j.supervisor.commandline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.HostdevDef.MdevHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.PciHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbSource;
import org.qmp4j.supervisor.domain.HostdevDef.VhostScsiHostdev;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.HandedFile;

/** Devices of the host that the guest is given. */
final class HostdevArgs {
    private HostdevArgs() {}

    static void add(HostdevDef device, DevicesPlan plan, List<QemuOption> options) {
        if (device instanceof ScsiHostdev unit) {
            ScsiUnitArgs.add(unit, plan, options);
            return;
        }
        OptionJson json;
        if (device instanceof UsbHostdev usb) {
            json = usb(usb);
        } else if (device instanceof PciHostdev pci) {
            json = vfio(pci.ramfb())
                    .and("host", pci.source())
                    .and("id", id(device))
                    .and("bootindex", pci.common().bootOrder())
                    .and("failover_pair_id", pci.teaming())
                    .and("display", word(pci.display()))
                    .and("ramfb", Boolean.TRUE.equals(pci.ramfb()) ? true : null);
        } else if (device instanceof MdevHostdev mdev) {
            json = vfio(mdev.ramfb())
                    .and("id", id(device))
                    .and("sysfsdev", "/sys/bus/mdev/devices/" + mdev.source())
                    .and("bootindex", mdev.common().bootOrder())
                    .and("display", mdev.display() == null ? "off" : word(mdev.display()))
                    .and("ramfb", Boolean.TRUE.equals(mdev.ramfb()) ? true : null);
        } else if (device instanceof VhostScsiHostdev host) {
            json = VirtioArgs.device("vhost-scsi", host.revision(), host.driver())
                    .and("wwpn", host.source())
                    .and("vhostfd", plan.paths().handed(HandedFile.VHOST_SCSI))
                    .and("id", id(device));
        } else {
            throw new IllegalStateException("no device for " + device);
        }
        json.at(device.placement(), plan).rom(device instanceof PciHostdev pci ? pci.rom() : null);
        options.add(QemuOption.of("-device", json));
    }

    private static OptionJson usb(UsbHostdev usb) {
        UsbSource source = usb.source();
        OptionJson json = OptionJson.with("driver", "usb-host");
        if (source.bus() != null && source.device() != null) {
            json.and("hostdevice", String.format(Locale.ROOT, "/dev/bus/usb/%03d/%03d", source.bus(), source.device()));
        } else {
            json.and("vendorid", source.vendor()).and("productid", source.product());
        }
        String reset = usb.guestReset();
        return json.and("id", id(usb))
                .and("guest-reset", reset == null ? null : !reset.equals("off"))
                .and("guest-resets-all", reset == null ? null : reset.equals("on"))
                .and("bootindex", usb.common().bootOrder());
    }

    /** A card that shows something before the guest knows it cannot be taken out. */
    private static OptionJson vfio(@Nullable Boolean ramfb) {
        return OptionJson.with("driver", Boolean.TRUE.equals(ramfb) ? "vfio-pci-nohotplug" : "vfio-pci");
    }

    private static @Nullable String word(@Nullable Boolean value) {
        return value == null ? null : value ? "on" : "off";
    }

    private static String id(HostdevDef device) {
        return device.placement().aliasOr("hostdev");
    }
}
