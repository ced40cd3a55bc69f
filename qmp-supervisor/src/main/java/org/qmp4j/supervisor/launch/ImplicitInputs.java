package org.qmp4j.supervisor.launch;

import java.util.List;
import org.qmp4j.supervisor.domain.AudioBackend;
import org.qmp4j.supervisor.domain.AudioDef;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SdlGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.InputDef;
import org.qmp4j.supervisor.domain.InputDef.Bus;

/** The mouse and the keyboard that every PC has, and the sound that goes where its screen goes. */
final class ImplicitInputs {
    private ImplicitInputs() {}

    static DomainDef added(DomainDef domain) {
        DevicesDef devices = domain.devices();
        boolean controller = !Boolean.FALSE.equals(domain.features().ps2());
        for (InputDef.Type type : List.of(InputDef.Type.MOUSE, InputDef.Type.KEYBOARD)) {
            if (controller && !hasPs2(devices, type)) {
                devices = devices.plus(InputDef.ps2(type));
            }
        }
        return domain.withDevices(audio(devices));
    }

    private static boolean hasPs2(DevicesDef devices, InputDef.Type type) {
        return devices.of(InputDef.class).stream().anyMatch(input -> input.bus() == Bus.PS2 && input.type() == type);
    }

    private static DevicesDef audio(DevicesDef devices) {
        if (!devices.of(AudioDef.class).isEmpty()) {
            return devices;
        }
        // the last display that carries sound decides
        AudioBackend backend = devices.graphics().isEmpty() ? AudioBackend.NONE : null;
        for (GraphicsDef display : devices.graphics()) {
            if (display instanceof VncGraphics) {
                backend = AudioBackend.NONE;
            } else if (display instanceof SpiceGraphics) {
                backend = AudioBackend.SPICE;
            } else if (display instanceof SdlGraphics) {
                backend = null;
            }
        }
        return backend == null ? devices : devices.plus(new AudioDef(1, backend));
    }
}
