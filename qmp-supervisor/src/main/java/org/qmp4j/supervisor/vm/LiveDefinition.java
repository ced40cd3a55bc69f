package org.qmp4j.supervisor.vm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.DomainType;
import org.qmp4j.supervisor.domain.GenIdDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.launch.Accelerator;
import org.qmp4j.supervisor.state.LiveRecord;

/** A definition with what its process really has in the places where it left something open, or got something else. */
record LiveDefinition(DomainDef asked, LiveRecord record) {
    DomainDef actual() {
        return with(devices());
    }

    /** Without what belongs to this process alone. */
    DomainDef lasting() {
        return with(asked.devices().withEmulator(record.qemu().emulator()));
    }

    private DomainDef with(DevicesDef devices) {
        UUID genid = record.genid().value();
        boolean kvm = record.qemu().accelerator().equals(Accelerator.KVM.name());
        return asked.withType(kvm ? DomainType.KVM : DomainType.QEMU)
                .withGenid(genid == null ? asked.genid() : new GenIdDef.CustomGenId(genid))
                .withOs(asked.os().withMachine(record.qemu().machine()))
                .withDevices(devices);
    }

    /** What the definition has no place for. */
    String[] remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("process " + record.proof().process().pid() + ", QEMU "
                + record.qemu().version());
        List<String> unfulfilled = asked.resources().unfulfilled();
        if (!unfulfilled.isEmpty()) {
            remarks.add("kept, and not carried out: " + String.join(", ", unfulfilled));
        }
        if (!record.name().equals(asked.name())) {
            remarks.add("renamed while it runs: until its next start QEMU calls itself '" + record.name() + "'");
        }
        return remarks.toArray(String[]::new);
    }

    private DevicesDef devices() {
        DevicesDef devices = asked.devices();
        List<SerialDef> serials = new ArrayList<>();
        for (SerialDef serial : devices.serials()) {
            String alias = serial.placement().aliasOr("serial" + serials.size());
            serials.add(serial.withSource(source(alias, serial.chardev().source())));
        }
        List<ChannelDef> channels = new ArrayList<>();
        for (ChannelDef channel : devices.channels()) {
            String alias = channel.placement().aliasOr("channel" + channels.size());
            channels.add(channel.withSource(source(alias, channel.chardev().source())));
        }
        String vnc = socket("vnc");
        List<GraphicsDef> graphics = new ArrayList<>(devices.graphics());
        graphics.replaceAll(one -> vnc != null && one instanceof VncGraphics served ? served.on(vnc) : one);
        return devices.withEmulator(record.qemu().emulator())
                .with(DeviceKind.SERIAL, serials)
                .with(DeviceKind.CHANNEL, channels)
                .with(DeviceKind.GRAPHICS, graphics);
    }

    private ChardevSource source(String alias, ChardevSource source) {
        String socket = socket(alias);
        return socket == null ? source : new ChardevSource.UnixSocket(socket);
    }

    private @Nullable String socket(String alias) {
        Path socket = record.sockets().get(alias);
        return socket == null ? null : socket.toString();
    }
}
