package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.ConsoleType;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.IsaAddress;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.SerialType;

/** The serial ports that there are, and their numbers. */
final class CharacterPorts {
    private CharacterPorts() {}

    static DevicesDef given(DevicesDef devices) {
        List<SerialDef> serials = new ArrayList<>(asked(devices));
        for (int at = 0; at < serials.size(); at++) {
            if (serials.get(at).port() == null) {
                serials.set(at, numbered(serials.get(at), next(serials), devices));
            }
        }
        return devices.with(DeviceKind.SERIAL, serials).with(DeviceKind.CONSOLE, consoles(devices, serials));
    }

    /** The first console is the first serial port, where there is one; all are counted from there. */
    private static List<ConsoleDef> consoles(DevicesDef devices, List<SerialDef> serials) {
        List<ConsoleDef> consoles = new ArrayList<>(devices.of(ConsoleDef.class));
        boolean serial = !serials.isEmpty() && serials.get(0).type() == SerialType.ISA;
        if (serial && !consoles.isEmpty() && consoles.get(0).type() != ConsoleType.SERIAL) {
            consoles.add(0, new ConsoleDef(serials.get(0).chardev(), ConsoleType.SERIAL, 0, null, Placement.OPEN));
        }
        for (int at = 0; at < consoles.size(); at++) {
            consoles.set(at, consoles.get(at).withPort(at));
        }
        return consoles;
    }

    /** A serial console without a serial port is one. */
    private static List<SerialDef> asked(DevicesDef devices) {
        List<ConsoleDef> consoles = devices.of(ConsoleDef.class);
        boolean serial = !consoles.isEmpty() && consoles.get(0).type() == ConsoleType.SERIAL;
        if (!serial || !devices.serials().isEmpty()) {
            return devices.serials();
        }
        Placement asked = consoles.get(0).placement();
        Placement named = new Placement(asked.alias(), asked.address() instanceof IsaAddress place ? place : null);
        return List.of(new SerialDef(consoles.get(0).chardev(), SerialType.ISA, 0, named));
    }

    /** One more than the highest number that another has, be it after it. */
    private static int next(List<SerialDef> serials) {
        return serials.stream()
                .mapToInt(serial -> serial.port() == null ? 0 : serial.port() + 1)
                .max()
                .orElse(0);
    }

    private static SerialDef numbered(SerialDef serial, int number, DevicesDef devices) {
        if (serial.type() == SerialType.ISA && number >= SerialDef.MAX_PORTS) {
            throw DevicePath.complaint(serial, devices.all(), "a PC has " + SerialDef.MAX_PORTS + " serial ports");
        }
        return serial.withPort(number);
    }
}
