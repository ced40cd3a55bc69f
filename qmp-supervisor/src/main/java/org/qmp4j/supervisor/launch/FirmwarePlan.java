package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * The firmware of one start.
 *
 * @param bios an image that is read-only memory; null when there is none
 * @param code an image in flash memory; null when there is none
 * @param variables where that keeps its variables; null when it keeps none
 * @param template what the variables are made of when there are none yet; null when nothing is known
 * @param secure whether only code in system management mode may write the flash memory
 */
public record FirmwarePlan(
        @Nullable String bios,
        @Nullable Flash code,
        @Nullable Flash variables,
        @Nullable Template template,
        boolean secure) {
    /** The machine's own. */
    static final FirmwarePlan OF_MACHINE = new FirmwarePlan(null, null, null, null, false);

    /**
     * What variables are made of.
     *
     * @param path of it
     * @param qcow2 whether it is stored as qcow2
     */
    public record Template(String path, boolean qcow2) {}

    /**
     * An image in flash memory.
     *
     * @param path of it
     * @param qcow2 whether it is stored as qcow2
     * @param readonly whether the guest cannot write it
     * @param formatNode whether it has a format node above its storage node
     * @param held whether it is opened for good, to be written too, as whom QEMU becomes could not open it again
     * @param image the image when it is no file of the host, or null
     */
    public record Flash(
            String path,
            boolean qcow2,
            boolean readonly,
            boolean formatNode,
            boolean held,
            @Nullable StorageImage image) {
        /** The nodes of the image that is no file, by that name; null when it is one. */
        public @Nullable ImageNodes nodes(String name) {
            return image == null
                    ? null
                    : new ImageNodes(
                            image, readonly, true, name + "-storage", null, formatNode ? name + "-format" : null, null);
        }
    }

    /** The name of the nodes of the variables. */
    public static final String VARIABLES = "libvirt-pflash1";
}
