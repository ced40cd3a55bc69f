package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CharacterDeviceDef;
import org.qmp4j.supervisor.domain.ControllerDef;
import org.qmp4j.supervisor.domain.DeviceDef;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DevicesDef;
import org.qmp4j.supervisor.domain.DimmAddress;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** The ids of devices: those that are stated, and libvirt's for the others. */
final class Aliases {
    /** Ids of what is no device of the definition. */
    private static final Set<String> OURS = Set.of("vmgenid0", "monitor", "charmonitor");

    private static final Map<DeviceKind, String> PREFIXES = new EnumMap<>(Map.ofEntries(
            Map.entry(DeviceKind.FILESYSTEM, "fs"),
            Map.entry(DeviceKind.INTERFACE, "net"),
            Map.entry(DeviceKind.SMARTCARD, "smartcard"),
            Map.entry(DeviceKind.SERIAL, "serial"),
            Map.entry(DeviceKind.PARALLEL, "parallel"),
            Map.entry(DeviceKind.CONSOLE, "console"),
            Map.entry(DeviceKind.CHANNEL, "channel"),
            Map.entry(DeviceKind.INPUT, "input"),
            Map.entry(DeviceKind.TPM, "tpm"),
            Map.entry(DeviceKind.SOUND, "sound"),
            Map.entry(DeviceKind.VIDEO, "video"),
            Map.entry(DeviceKind.HOSTDEV, "hostdev"),
            Map.entry(DeviceKind.REDIRDEV, "redir"),
            Map.entry(DeviceKind.HUB, "hub"),
            Map.entry(DeviceKind.WATCHDOG, "watchdog"),
            Map.entry(DeviceKind.MEMBALLOON, "balloon"),
            Map.entry(DeviceKind.RNG, "rng"),
            Map.entry(DeviceKind.PANIC, "panic"),
            Map.entry(DeviceKind.SHMEM, "shmem"),
            Map.entry(DeviceKind.IOMMU, "iommu"),
            Map.entry(DeviceKind.VSOCK, "vsock"),
            Map.entry(DeviceKind.CRYPTO, "crypto")));

    private final MachineFamily family;
    private final DevicesDef all;
    private final Set<String> taken = new HashSet<>(OURS);
    private final Map<String, Integer> next = new HashMap<>();

    private Aliases(DomainDef domain) {
        this.family = domain.os().family();
        this.all = domain.devices();
    }

    static DomainDef given(DomainDef domain) {
        Aliases aliases = new Aliases(domain);
        DevicesDef devices = domain.devices();
        // a serial console has the id of its serial port
        devices.all().stream()
                .filter(DeviceDef::isInGuest)
                .forEach(device -> aliases.claim(device.placement().alias()));
        List<DeviceDef> named = new ArrayList<>();
        for (DeviceDef device : devices.all()) {
            String alias = device.isInGuest() && device.placement().alias() == null ? aliases.of(device) : null;
            named.add(alias == null ? device : device.placed(device.placement().withAlias(alias)));
        }
        return domain.withDevices(new DevicesDef(devices.emulator(), named));
    }

    private void claim(@Nullable String alias) {
        if (alias != null && (!taken.add(alias) || alias.startsWith("vcpu"))) {
            throw new UnsupportedConfigurationException("/domain/devices", "the alias '" + alias + "' is taken");
        }
    }

    private @Nullable String of(DeviceDef device) {
        if (device instanceof DiskDef disk) {
            return fixed(DiskOrder.alias(disk, all));
        }
        if (device instanceof ControllerDef controller) {
            // a companion has the name of its master
            return controller.firstPort() == null ? fixed(controller(controller)) : null;
        }
        if (device instanceof InterfaceDef card && card.isHostCard()) {
            return free("hostdev");
        }
        if (device instanceof MemoryDeviceDef memory) {
            return memory(memory);
        }
        String prefix = PREFIXES.get(device.kind());
        if (prefix != null && device instanceof CharacterDeviceDef character) {
            String counted = prefix
                    + all.of(CharacterDeviceDef.class).stream()
                            .filter(one -> one.kind() == device.kind())
                            .toList()
                            .indexOf(character);
            return taken.add(counted) ? counted : free(prefix);
        }
        return prefix == null ? null : free(prefix);
    }

    private String memory(MemoryDeviceDef memory) {
        String prefix = memory.model().name().toLowerCase(Locale.ROOT).replace("_", "");
        return memory.placement().address() instanceof DimmAddress dimm ? fixed(prefix + dimm.slot()) : free(prefix);
    }

    private String fixed(String alias) {
        claim(alias);
        return alias;
    }

    /** The first of that prefix which nothing else has. */
    private String free(String prefix) {
        while (true) {
            String alias = prefix + (next.merge(prefix, 1, Integer::sum) - 1);
            if (taken.add(alias)) {
                return alias;
            }
        }
    }

    private String controller(ControllerDef controller) {
        return switch (controller.type()) {
            case PCI -> "pcie-root".equals(controller.model()) ? "pcie.0" : "pci." + controller.index();
            case USB -> controller.index() == 0 ? "usb" : "usb" + controller.index();
            case SCSI -> "scsi" + controller.index();
            case FDC -> "fdc" + controller.index();
            case CCID -> "ccid" + controller.index();
            case NVME -> "nvme" + controller.index();
            // the chipset's own has this name whatever it is
            case IDE -> family != MachineFamily.Q35 && controller.index() == 0 ? "ide" : "ide" + controller.index();
            case SATA -> family == MachineFamily.Q35 && controller.index() == 0 ? "ide" : "sata" + controller.index();
            case VIRTIO_SERIAL -> "virtio-serial" + controller.index();
        };
    }
}
