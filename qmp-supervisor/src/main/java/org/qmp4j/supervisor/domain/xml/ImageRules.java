package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.NetworkHost;
import org.qmp4j.supervisor.storage.NetworkProtocol;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.StorageAuth;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.storage.VhostUserSource;
import org.qmp4j.supervisor.storage.VolumeSource;

/** What holds within an image, and within its chain. */
final class ImageRules {
    private final XmlElement disk;

    private ImageRules(XmlElement disk) {
        this.disk = disk;
    }

    static void check(XmlElement element, DiskDef disk) {
        ImageRules rules = new ImageRules(element);
        for (StorageImage image : disk.image().chain()) {
            rules.encryption(image);
            rules.auth(image);
            rules.store(image);
            if (image.source() instanceof NetworkSource network) {
                rules.network(network);
            }
        }
        rules.fat(disk);
        rules.top(disk.image());
    }

    /** Whether an iSCSI target is behind it. */
    static boolean isIscsi(StorageImage image) {
        return image.source() instanceof NetworkSource network && network.protocol() == NetworkProtocol.ISCSI;
    }

    private void encryption(StorageImage image) {
        Encryption encryption = image.encryption();
        if (encryption == null) {
            return;
        }
        if (encryption.isInLibrbd()) {
            boolean rbd = image.source() instanceof NetworkSource network && network.protocol() == NetworkProtocol.RBD;
            require(rbd, "engine 'librbd' encrypts images of protocol 'rbd'", "source", "encryption");
        } else {
            boolean known = image.format() == ImageFormat.RAW || image.format() == ImageFormat.QCOW2;
            require(
                    known,
                    "QEMU encrypts images of format 'raw' and 'qcow2', not '"
                            + image.format().id() + "'",
                    "source",
                    "encryption");
        }
    }

    private void auth(StorageImage image) {
        StorageAuth auth = image.auth();
        String wanted = auth == null ? null : secretType(image.source());
        if (auth != null && wanted != null) {
            require(
                    auth.secret().type().equals(wanted),
                    "a secret of type '" + wanted + "' is needed here, not '"
                            + auth.secret().type() + "'",
                    "source",
                    "auth",
                    "secret");
        }
    }

    private static @Nullable String secretType(StorageSource source) {
        if (source instanceof NetworkSource network) {
            return switch (network.protocol()) {
                case RBD -> "ceph";
                case ISCSI -> "iscsi";
                default -> null;
            };
        }
        return null;
    }

    private void store(StorageImage image) {
        StorageImage store = image.dataStore();
        require(
                store == null || image.format() == ImageFormat.QCOW2,
                "a data store needs format 'qcow2'",
                "source",
                "dataStore");
        require(
                store == null
                        || store.format() == ImageFormat.RAW && store.below() == null && store.encryption() == null,
                "a data store is a plain raw image",
                "source",
                "dataStore");
        require(
                image.slice() == null || !(image.source() instanceof VhostUserSource),
                "there is no slice of what another process serves",
                "source",
                "slices");
    }

    private void network(NetworkSource network) {
        NetworkProtocol protocol = network.protocol();
        boolean sockets = protocol == NetworkProtocol.NBD || protocol == NetworkProtocol.GLUSTER;
        boolean socket = network.hosts().stream().anyMatch(h -> h.transport() == NetworkHost.Transport.UNIX);
        boolean rdma = network.hosts().stream().anyMatch(h -> h.transport() == NetworkHost.Transport.RDMA);
        require(!socket || sockets, "protocol '" + protocol.id() + "' is not reached by a socket", "source", "host");
        require(!rdma, "transport 'rdma' is no longer in QEMU", "source", "host");
        boolean tls = Boolean.TRUE.equals(network.tls());
        require(!tls || protocol == NetworkProtocol.NBD, "TLS is for protocol 'nbd'", "source");
        require(
                protocol != NetworkProtocol.GLUSTER || !network.hosts().isEmpty(),
                "protocol 'gluster' needs a host",
                "source");
        require(
                network.web().cookies().isEmpty()
                        || protocol == NetworkProtocol.HTTP
                        || protocol == NetworkProtocol.HTTPS,
                "cookies are for protocols 'http' and 'https'",
                "source",
                "cookies");
        require(
                network.web().sslVerify() == null
                        || protocol == NetworkProtocol.HTTPS
                        || protocol == NetworkProtocol.FTPS,
                "a certificate is verified by protocols 'https' and 'ftps'",
                "source",
                "ssl");
        require(
                network.query() == null || protocol == NetworkProtocol.HTTP || protocol == NetworkProtocol.HTTPS,
                "a query is for protocols 'http' and 'https'",
                "source");
    }

    private void fat(DiskDef disk) {
        boolean dir = disk.image().source() instanceof DirSource;
        boolean fat = disk.format() == ImageFormat.FAT;
        require(!dir || fat, "a directory has format 'fat'", "driver");
        require(
                !fat
                        || dir
                        || disk.image().source() instanceof VolumeSource
                        || disk.image().isEmpty(),
                "format 'fat' is that of a directory",
                "driver");
        require(
                !fat || disk.readonly() || disk.device() == DiskDevice.FLOPPY,
                "a directory can be read by the guest, not written: say <readonly/>",
                "source");
    }

    private void top(StorageImage image) {
        boolean local = image.source() instanceof BlockSource || image.source() instanceof FileSource;
        require(
                image.reservations() == null || local,
                "reservations are for devices of this host",
                "source",
                "reservations");
        List<ImageFormat> cached = List.of(ImageFormat.QCOW2);
        require(
                image.metadataCache() == null || cached.contains(image.format()),
                "only format 'qcow2' has tables to cache",
                "driver",
                "metadata_cache");
    }

    private void require(boolean met, String otherwise, String... path) {
        DiskRules.require(disk, met, otherwise, path);
    }
}
