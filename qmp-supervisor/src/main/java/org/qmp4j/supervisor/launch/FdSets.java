package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ChardevSource.OutputFile;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceSource.VdpaDevice;
import org.qmp4j.supervisor.storage.VhostVdpaSource;

/** The numbers of the sets of file descriptors that QEMU is given, in the order in which libvirt prepares them. */
final class FdSets {
    private static final List<DeviceKind> ORDER = List.of(
            DeviceKind.SMARTCARD, DeviceKind.SERIAL, DeviceKind.PARALLEL, DeviceKind.CHANNEL, DeviceKind.CONSOLE);

    private FdSets() {}

    /** The number of the set with that name, such as {@code serial0-source}. */
    static int number(DevicesDef devices, String name) {
        return all(devices).indexOf(name);
    }

    private static List<String> all(DevicesDef devices) {
        List<String> names = new ArrayList<>();
        for (int i = devices.disks().size() - 1; i >= 0; i--) {
            DiskDef disk = devices.disks().get(i);
            if (disk.image().source() instanceof VhostVdpaSource) {
                names.add("libvirt-" + disk.image().index() + "-storage-vdpa");
            }
        }
        devices.of(CharacterDeviceDef.class).stream()
                .filter(CharacterDeviceDef::isInGuest)
                .sorted(Comparator.comparingInt(device -> place(device.kind())))
                .forEach(device -> {
                    String alias = String.valueOf(device.placement().alias());
                    if (device.chardev().source() instanceof OutputFile) {
                        names.add(alias + "-source");
                    }
                    if (device.chardev().log() != null) {
                        names.add(alias + "-log");
                    }
                });
        for (InterfaceDef card : devices.interfaces()) {
            if (card.source() instanceof VdpaDevice) {
                names.add(card.placement().alias() + "-vdpa");
            }
        }
        return names;
    }

    private static int place(DeviceKind kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }
}
