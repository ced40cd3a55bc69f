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
import org.qmp4j.supervisor.storage.VhostVdpaSource;
import org.qmp4j.supervisor.storage.VolumeSource;

/** Decides what the block nodes of a domain need besides their definition: secrets, descriptors, what the host has. */
final class StoragePlanner {
    private final QemuCapabilities capabilities;
    private final StorageAccess access;
    private final Map<String, SealedSecret> secrets = new HashMap<>();
    private final Set<String> opticalDrives = new HashSet<>();

    private StoragePlanner(QemuCapabilities capabilities, StorageAccess access) {
        this.capabilities = capabilities;
        this.access = access;
    }

    static StoragePlan plan(DomainDef domain, QemuCapabilities capabilities, StorageAccess access) {
        StoragePlanner planner = new StoragePlanner(capabilities, access);
        boolean rawFormatNodes = capabilities.rawNeedsFormatNode();
        for (DiskDef disk : domain.devices().disks()) {
            for (ImageNodes nodes : ImageNodes.of(disk, rawFormatNodes)) {
                planner.image(disk, nodes);
                if (nodes.data() != null) {
                    planner.image(disk, nodes.data());
                }
            }
        }
        return new StoragePlan(
                rawFormatNodes, domain.os().family() == MachineFamily.Q35, planner.secrets, planner.opticalDrives);
    }

    /** The same disk with volumes of pools where they are. */
    static DiskDef located(DiskDef disk, StorageHost host) {
        return disk.withImage(located(disk, disk.image(), host));
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
                secrets.put(nodes.encryptionSecret(number), sealed(disk, secret));
                number++;
            }
            layers(disk, encryption);
        }
        if (auth != null) {
            secrets.put(nodes.authSecret(), sealed(disk, auth.secret()));
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

    private void network(DiskDef disk, ImageNodes nodes, NetworkSource network) {
        need(
                disk,
                "blockdev-add{" + network.protocol().id() + "}",
                "protocol '" + network.protocol().id() + "'");
        if (!network.web().cookies().isEmpty()) {
            secrets.put(
                    nodes.cookieSecret(), key(disk).seal(network.web().header().getBytes(StandardCharsets.UTF_8)));
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
        if (network.protocol() == NetworkProtocol.SSH && key) {
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

    private SealedSecret sealed(DiskDef disk, SecretRef secret) {
        byte[] value = access.secrets()
                .value(secret)
                .orElseThrow(() -> refused(disk, "nobody here knows the secret " + secret.name()));
        return key(disk).seal(value);
    }

    private MasterKey key(DiskDef disk) {
        @Nullable MasterKey key = access.masterKey();
        if (key == null) {
            throw refused(disk, "its process has no master key, which its secrets have to be encrypted by");
        }
        return key;
    }

    private void need(DiskDef disk, String path, String what) {
        if (!capabilities.has(path)) {
            throw refused(disk, capabilities.version() + ", the QEMU of this domain, has no " + what);
        }
    }

    private static UnsupportedConfigurationException refused(DiskDef disk, String reason) {
        return new UnsupportedConfigurationException(DevicePath.of(disk, List.of(disk)), reason);
    }
}
