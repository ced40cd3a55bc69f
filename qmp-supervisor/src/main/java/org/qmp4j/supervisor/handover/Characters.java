package org.qmp4j.supervisor.handover;

import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.ChardevLog;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.ChardevSource.OutputFile;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.ParallelDef;
import org.qmp4j.supervisor.domain.SerialDef;

/** Character devices with other host sides. */
final class Characters {
    private Characters() {}

    /** The same device, whose files are not emptied by the process that comes after another. */
    static DeviceDef appending(DeviceDef device) {
        return device instanceof CharacterDeviceDef one
                ? with(one, one.chardev().source())
                : device;
    }

    /** The same device with that host side, whose files are not emptied. */
    static DeviceDef with(CharacterDeviceDef device, ChardevSource source) {
        ChardevSource kept =
                source instanceof OutputFile file ? new OutputFile(file.path(), true, file.labels()) : source;
        ChardevLog log = device.chardev().log();
        return with(device, new ChardevDef(kept, log == null ? null : new ChardevLog(log.file(), true)));
    }

    private static DeviceDef with(CharacterDeviceDef device, ChardevDef chardev) {
        if (device instanceof SerialDef serial) {
            return new SerialDef(chardev, serial.type(), serial.port(), serial.placement());
        } else if (device instanceof ChannelDef channel) {
            return new ChannelDef(chardev, channel.target(), channel.placement());
        } else if (device instanceof ConsoleDef console) {
            return new ConsoleDef(chardev, console.type(), console.port(), console.tty(), console.placement());
        } else if (device instanceof ParallelDef parallel) {
            return new ParallelDef(chardev, parallel.port(), parallel.placement());
        }
        return device;
    }
}
