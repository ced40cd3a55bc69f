package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.HostdevDef.IscsiUnit;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.storage.Encryption;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * The block nodes of an image, by name. The effective one is what is above them all: it alone has the options of the disk.
 *
 * @param image the image
 * @param readonly whether nothing is written to it
 * @param isTop whether the guest sees it
 * @param storage the node of its storage
 * @param slice the node that cuts its slice out of the storage, or null
 * @param format the node that understands its format, or null when nothing has to be understood
 * @param data the nodes of its data file, or null
 */
public record ImageNodes(
        StorageImage image,
        boolean readonly,
        boolean isTop,
        String storage,
        @Nullable String slice,
        @Nullable String format,
        @Nullable ImageNodes data) {
    private static final String BACKEND = "-backend";

    /** The node above the others. */
    public String effective() {
        return format != null ? format : slice != null ? slice : storage;
    }

    /** What the format is read from. */
    public String belowFormat() {
        return slice != null ? slice : storage;
    }

    /** The node of a SCSI unit on the network. */
    public static ImageNodes of(ScsiHostdev device, IscsiUnit unit) {
        StorageImage image = StorageImage.of(unit.place(), ImageFormat.RAW).withSecrets(null, unit.auth());
        return new ImageNodes(image, device.access().readonly(), true, backend(device), null, null, null);
    }

    /** The name of the node of a SCSI unit. */
    public static String backend(ScsiHostdev device) {
        return "libvirt-" + device.node() + BACKEND;
    }

    /** The id of the secret by which its host knows us. */
    public String authSecret() {
        return storage + (storage.endsWith(BACKEND) ? "-secret0" : "-auth-secret0");
    }

    /** The id of the secret that has its cookies. */
    public String cookieSecret() {
        return storage + "-httpcookie-secret0";
    }

    /** The id of one of the secrets by which it is encrypted. */
    public String encryptionSecret(int number) {
        return effective() + "-encryption-secret" + number;
    }

    /** The id of the certificates by which its host is believed. */
    public String tls() {
        return "obj" + storage + "_tls0";
    }

    /**
     * The nodes of all images of a disk, from the top; none for a drive without a medium.
     *
     * @param rawFormatNodes whether raw images get a format node as well
     */
    public static List<ImageNodes> of(DiskDef disk, boolean rawFormatNodes) {
        List<ImageNodes> nodes = new ArrayList<>();
        for (StorageImage image :
                disk.image().isEmpty() ? List.<StorageImage>of() : disk.image().chain()) {
            boolean top = nodes.isEmpty();
            nodes.add(of(image, !top || disk.readonly(), top, rawFormatNodes));
        }
        return nodes;
    }

    private static ImageNodes of(StorageImage image, boolean readonly, boolean top, boolean rawFormatNodes) {
        String name = "libvirt-" + image.index();
        Encryption encryption = image.encryption();
        boolean plain = image.format() == ImageFormat.RAW && (encryption == null || encryption.isInLibrbd());
        String slice = image.slice() == null ? null : name + "-slice-sto";
        StorageImage store = image.dataStore();
        return new ImageNodes(
                image,
                readonly,
                top,
                name + "-storage",
                slice,
                plain && !rawFormatNodes ? null : name + "-format",
                store == null ? null : of(store, readonly, false, rawFormatNodes));
    }
}
