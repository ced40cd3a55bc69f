package org.qmp4j.supervisor.launch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FirmwareDef.NvramDef;
import org.qmp4j.supervisor.domain.HostdevDef.HostUnit;
import org.qmp4j.supervisor.domain.HostdevDef.IscsiUnit;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.domain.MachineFamily;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.SecretRef;
import org.qmp4j.supervisor.storage.StorageAuth;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.storage.VhostUserSource;
import org.qmp4j.supervisor.storage.VhostVdpaSource;
import org.qmp4j.supervisor.storage.VolumeSource;

/** Decides what the block nodes of a domain need besides their definition: secrets, descriptors, what the host has. */
final class StoragePlanner {
    private final QemuCapabilities capabilities;
    private final StorageAccess access;
    private final LaunchPaths paths;
    private final Map<String, SealedSecret> secrets = new HashMap<>();
    private final Set<String> opticalDrives = new HashSet<>();
    private final Map<HostUnit, String> generics = new HashMap<>();

    private StoragePlanner(QemuCapabilities capabilities, StorageAccess access, LaunchPaths paths) {
        this.capabilities = capabilities;
        this.access = access;
        this.paths = paths;
    }

    static StoragePlan plan(DomainDef domain, QemuCapabilities capabilities, StorageAccess access, LaunchPaths paths) {
        StoragePlanner planner = new StoragePlanner(capabilities, access, paths);
        boolean rawFormatNodes = capabilities.rawNeedsFormatNode();
        for (DiskDef disk : domain.devices().disks()) {
            for (ImageNodes nodes : ImageNodes.of(disk, rawFormatNodes)) {
                planner.image(disk, nodes);
                if (nodes.data() != null) {
                    planner.image(disk, nodes.data());
                }
            }
        }
        planner.variables(domain.os().firmware().nvram());
        List<ScsiHostdev> units = domain.devices().of(ScsiHostdev.class);
        units.forEach(
                unit -> planner.unit(unit, DevicePath.of(unit, domain.devices().all())));
        return new StoragePlan(
                rawFormatNodes,
                domain.os().family() == MachineFamily.Q35,
                planner.secrets,
                planner.opticalDrives,
                planner.generics);
    }

    /**
     * The same disk with volumes of pools where they are, and with its whole chain.
     *
     * @param fresh whether this is a start; else a disk whose nodes have numbers is there already, with the chain that it has
     */
    static DiskDef located(DiskDef disk, StorageHost host, boolean fresh) {
        StorageImage image = located(disk, disk.image(), host);
        boolean served = image.source() instanceof VhostUserSource;
        return disk.withImage(served || !fresh && image.index() != null ? image : host.detected(image));
    }

    private static StorageImage located(DiskDef disk, StorageImage image, StorageHost host) {
        StorageImage found = image;
        if (image.source() instanceof VolumeSource volume) {
            StorageImage place = host.volume(volume)
                    .orElseThrow(() -> refused(
                            disk,
                            "volume '" + volume.volume() + "' of pool '" + volume.pool()
                                    + "' is not known: there are no storage pools here"));
            found = image.withSource(place.source()).withFormat(place.format(), image.metadataCache());
        }
        StorageImage below = found.below();
        return below == null ? found : found.withBacking(new BackingStore(located(disk, below, host)));
    }

    private void image(DiskDef disk, ImageNodes nodes) {
        StorageImage image = nodes.image();
        StorageSource source = image.source();
        Encryption encryption = image.encryption();
        StorageAuth auth = image.auth();
        if (encryption != null) {
            int number = 0;
            for (SecretRef secret : encryption.secrets()) {
                secrets.put(nodes.encryptionSecret(number), sealed(where(disk), secret));
                number++;
            }
            layers(disk, encryption);
        }
        if (auth != null) {
            secrets.put(nodes.authSecret(), sealed(where(disk), auth.secret()));
        }
        if (source instanceof NetworkSource network) {
            network(disk, nodes, network);
        }
        if (source instanceof BlockSource block
                && disk.device() == DiskDevice.CDROM
                && access.host().isOpticalDrive(block.path())) {
            opticalDrives.add(block.path());
        }
        if (source instanceof VhostVdpaSource) {
            need(disk, "blockdev-add{virtio-blk-vhost-vdpa}", "vDPA disks");
        }
    }

    private void variables(@Nullable NvramDef nvram) {
        StorageAuth auth =
                nvram == null || nvram.image() == null ? null : nvram.image().auth();
        if (auth != null) {
            secrets.put(FirmwarePlan.VARIABLES + "-storage-auth-secret0", sealed("/domain/os/nvram", auth.secret()));
        }
    }

    private void unit(ScsiHostdev device, String where) {
        if (device.source() instanceof HostUnit unit) {
            String path = access.host()
                    .scsiGeneric(unit)
                    .orElseThrow(() -> new UnsupportedConfigurationException(
                            where, "the host has no SCSI device there, or no driver 'sg' for it"));
            generics.put(unit, path);
        } else if (device.source() instanceof IscsiUnit unit && unit.auth() != null) {
            secrets.put(
                    ImageNodes.of(device, unit).authSecret(),
                    sealed(where, unit.auth().secret()));
        }
    }

    private void network(DiskDef disk, ImageNodes nodes, NetworkSource network) {
        need(
                disk,
                "blockdev-add{" + network.protocol().id() + "}",
                "protocol '" + network.protocol().id() + "'");
        if (!network.web().cookies().isEmpty()) {
            secrets.put(
                    nodes.cookieSecret(),
                    key(where(disk)).seal(network.web().header().getBytes(StandardCharsets.UTF_8)));
        }
        if (network.tlsHostname() != null) {
            need(disk, "blockdev-add{nbd}.tls-hostname", "a host name for TLS");
        }
        boolean named = Stream.of(network.login().user(), network.login().group())
                .anyMatch(id -> id != null && !id.matches("\\+?[0-9]{1,9}"));
        if (network.protocol() == NetworkProtocol.NFS && named) {
            throw refused(disk, "users and groups of NFS are told by their numbers here, such as +1000");
        }
        boolean key = network.login().keyfile() != null || network.login().agentSocket() != null;
        if (network.protocol() == NetworkProtocol.SSH && key && paths.nbdkitSocket(nodes.storage()) == null) {
            throw refused(disk, "keys and agents of ssh need nbdkit, which is not used here");
        }
    }

    private void layers(DiskDef disk, Encryption encryption) {
        if (!encryption.isInLibrbd()) {
            return;
        }
        if (encryption.secrets().size() > 1) {
            need(disk, "blockdev-add{rbd}.encrypt{luks}.parent", "encryption of librbd in layers");
        }
        need(
                disk,
                "blockdev-add{rbd}.encrypt{" + encryption.format().id() + "}",
                "encryption '" + encryption.format().id() + "' of librbd");
    }

    private SealedSecret sealed(String where, SecretRef secret) {
        byte[] value = access.secrets()
                .value(secret)
                .orElseThrow(() ->
                        new UnsupportedConfigurationException(where, "nobody here knows the secret " + secret.name()));
        return key(where).seal(value);
    }

    private MasterKey key(String where) {
        @Nullable MasterKey key = access.masterKey();
        if (key == null) {
            throw new UnsupportedConfigurationException(
                    where, "its process has no master key, which its secrets have to be encrypted by");
        }
        return key;
    }

    private void need(DiskDef disk, String path, String what) {
        if (!capabilities.has(path)) {
            throw refused(disk, capabilities.version() + ", the QEMU of this domain, has no " + what);
        }
    }

    private static UnsupportedConfigurationException refused(DiskDef disk, String reason) {
        return new UnsupportedConfigurationException(where(disk), reason);
    }

    private static String where(DiskDef disk) {
        return DevicePath.of(disk, List.of(disk));
    }
}
