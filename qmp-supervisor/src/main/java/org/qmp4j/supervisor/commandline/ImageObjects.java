package org.qmp4j.supervisor.commandline;

import java.nio.file.Path;
import java.util.List;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.launch.Descriptors;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.ImageNodes;
import org.qmp4j.supervisor.launch.SealedSecret;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.Reservations;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.VhostVdpaSource;

/** What has to be there before the block nodes of an image: secrets, certificates, who reserves it, open files. */
final class ImageObjects {
    /** Where the certificates for NBD are. */
    private static final String NBD_CERTIFICATES = "/etc/pki/libvirt-nbd";

    private ImageObjects() {}

    static void add(DiskDef disk, ImageNodes nodes, DevicesPlan plan, List<QemuOption> options) {
        StorageImage image = nodes.image();
        if (NetworkArgs.nbdkit(nodes, plan) == null) {
            ofHost(nodes, plan, options);
        }
        Encryption encryption = image.encryption();
        for (int i = 0; encryption != null && i < encryption.secrets().size(); i++) {
            secret(nodes.encryptionSecret(i), plan, options);
        }
        Reservations reservations = image.reservations();
        String helper = reservations == null ? null : reservations.helper();
        if (helper != null) {
            options.add(
                    QemuOption.of("-object", helper(String.valueOf(StorageArgs.reservations(disk, nodes)), helper)));
        }
        if (image.source() instanceof VhostVdpaSource && plan.handsOver()) {
            String set = StorageArgs.vdpaSet(nodes);
            options.add(QemuOption.of(
                    "-add-fd",
                    OptionText.with("set", plan.fdSet(set))
                            .and("fd", Descriptors.VDPA_DISK)
                            .and("opaque", set)));
        }
    }

    /** What is needed to be let in by whoever has the image. */
    private static void ofHost(ImageNodes nodes, DevicesPlan plan, List<QemuOption> options) {
        if (nodes.image().auth() != null) {
            secret(nodes.authSecret(), plan, options);
        }
        if (nodes.image().source() instanceof NetworkSource network) {
            if (!network.web().cookies().isEmpty()) {
                secret(nodes.cookieSecret(), plan, options);
            }
            if (Boolean.TRUE.equals(network.tls())) {
                new TlsArgs(nodes.tls(), NBD_CERTIFICATES, nodes.tls() + "-secret0")
                        .client(plan.tls().nbdKey(), options);
            }
        }
    }

    /** The helper for reservations that is started with the domain, if a disk needs it; its socket is beside the master key. */
    static void addManagedHelper(DevicesPlan plan, List<QemuOption> options) {
        boolean needed = plan.devices().disks().stream()
                .flatMap(disk -> disk.image().chain().stream())
                .anyMatch(image ->
                        image.reservations() != null && image.reservations().managed());
        Path key = plan.paths().masterKey();
        if (needed && key != null) {
            options.add(QemuOption.of(
                    "-object",
                    helper(
                            StorageArgs.MANAGED_HELPER,
                            key.resolveSibling(StorageArgs.MANAGED_HELPER + ".sock")
                                    .toString())));
        }
    }

    /** A process that makes persistent reservations. */
    static OptionJson helper(String id, String socket) {
        return OptionJson.with("qom-type", "pr-manager-helper").and("id", id).and("path", socket);
    }

    static void secret(String id, DevicesPlan plan, List<QemuOption> options) {
        SealedSecret secret = plan.storage().secret(id);
        if (secret == null) {
            throw new IllegalStateException("no secret for " + id);
        }
        options.add(TlsArgs.secret(id, secret));
    }
}
