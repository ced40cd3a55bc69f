package org.qmp4j.supervisor.launch;

import java.util.List;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** Where a device stands in its definition, so that a complaint about it can be traced to its line. */
public final class DevicePath {
    private DevicePath() {}

    /** Such as {@code /domain/devices/interface[2]}; a controller and a disk by what makes them one of a kind. */
    public static String of(DeviceDef device, List<? extends DeviceDef> devices) {
        String path = "/domain/devices/" + device.kind().element();
        if (device instanceof DiskDef disk) {
            return path + "[target/@dev='" + disk.target().dev() + "']";
        }
        if (device instanceof ControllerDef controller) {
            String model = controller.model() == null ? "" : "[@model='" + controller.model() + "']";
            return path + "[@type='" + controller.type().id() + "'][@index='" + controller.index() + "']" + model;
        }
        int number = 1;
        for (DeviceDef other : devices) {
            if (other == device) {
                break;
            }
            number += other.kind() == device.kind() ? 1 : 0;
        }
        return path + "[" + number + "]";
    }

    /** The complaint about that device; what it says of its address is meant if it says something. */
    static UnsupportedConfigurationException complaint(
            DeviceDef device, List<? extends DeviceDef> devices, String reason) {
        String address = device.placement().address() == null ? "" : "/address";
        return new UnsupportedConfigurationException(of(device, devices) + address, reason);
    }
}
