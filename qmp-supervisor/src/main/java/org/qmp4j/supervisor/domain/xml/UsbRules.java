package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.ControllerType;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.HubDef;
import org.qmp4j.supervisor.domain.InputDef;
import org.qmp4j.supervisor.domain.RedirdevDef;
import org.qmp4j.supervisor.domain.SmartcardDef;
import org.qmp4j.supervisor.domain.SoundDef;
import org.qmp4j.supervisor.domain.SoundModel;
import org.qmp4j.supervisor.domain.xml.DevicesXml.Read;

/** A domain without USB has no USB devices. */
final class UsbRules {
    private UsbRules() {}

    static void check(List<Read> devices) {
        boolean none = devices.stream()
                .map(Read::def)
                .anyMatch(def -> def instanceof ControllerDef controller
                        && controller.type() == ControllerType.USB
                        && "none".equals(controller.model()));
        for (Read read : devices) {
            if (none && isUsb(read.def())) {
                throw read.element().invalid("it needs USB, which <controller type='usb' model='none'> switches off");
            }
        }
    }

    private static boolean isUsb(DeviceDef device) {
        return device instanceof HubDef
                || device instanceof RedirdevDef
                || device instanceof SmartcardDef
                || (device instanceof InputDef input && input.bus() == InputDef.Bus.USB)
                || (device instanceof SoundDef sound && sound.model() == SoundModel.USB);
    }
}
