package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directory of the host that the guest sees ({@code <filesystem type='mount'>}).
 *
 * @param driver how it is seen
 * @param access whose permissions files have
 * @param revision of the virtio device
 * @param options how plan 9 files are shown
 * @param source what is seen
 * @param target the name by which the guest mounts it
 * @param readonly whether it cannot be changed
 * @param virtio options of a virtio device
 * @param kept what QEMU is not told, as it was read
 * @param placement its id and its place
 */
public record FilesystemDef(
        Driver driver,
        Access access,
        VirtioRevision revision,
        Options options,
        Source source,
        String target,
        boolean readonly,
        VirtioOptions virtio,
        List<KeptElement> kept,
        Placement placement)
        implements DeviceDef {
    /** How it is seen. */
    public enum Driver {
        /** By QEMU and the plan 9 protocol. */
        PATH("path"),
        /** The same, by handles of files. */
        HANDLE("handle"),
        /** By a process of its own. */
        VIRTIOFS("virtiofs"),
        /** As a USB player. */
        MTP("mtp");

        private final String id;

        Driver(String id) {
            this.id = id;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }
    }

    /** Whose permissions files have. */
    public enum Access {
        PASSTHROUGH("passthrough", "passthrough"),
        MAPPED("mapped", "mapped"),
        SQUASH("squash", "none");

        private final String id;
        private final String model;

        Access(String id, String model) {
            this.id = id;
            this.model = model;
        }

        /** The word in the XML. */
        public String id() {
            return id;
        }

        /** QEMU's word. */
        public String model() {
            return model;
        }
    }

    /**
     * Settings; null leaves a choice to QEMU.
     *
     * @param multidevs what is done about several host filesystems below the directory
     * @param fmode permissions of new files
     * @param dmode permissions of new directories
     * @param immediate whether writes go to the disk at once
     * @param queue length of the queue of a virtiofs
     * @param bootOrder position of a virtiofs in the order of boot
     */
    public record Options(
            @Nullable String multidevs,
            @Nullable Integer fmode,
            @Nullable Integer dmode,
            boolean immediate,
            @Nullable Integer queue,
            @Nullable Integer bootOrder) {}

    /**
     * What is seen: a directory, or whatever a process that somebody else runs shows.
     *
     * @param dir the directory, or null
     * @param socket of the process, or null
     */
    public record Source(@Nullable String dir, @Nullable String socket) {
        public Source {
            if ((dir == null) == (socket == null)) {
                throw new IllegalArgumentException("<source> names a directory, or the socket of a virtiofsd");
            }
        }
    }

    public FilesystemDef {
        kept = List.copyOf(kept);
        checkPlan9Only(driver, access, options);
        checkVirtiofs(driver, access, options, source);
        checkBoot(driver, options);
        checkVirtioOnly(driver, revision, virtio);
        checkAddress(driver, placement);
    }

    private static void checkPlan9Only(Driver driver, Access access, Options options) {
        boolean plan9 = driver == Driver.PATH || driver == Driver.HANDLE;
        boolean modes = options.fmode() != null || options.dmode() != null;
        if (!plan9 && (options.multidevs() != null || modes)) {
            throw new IllegalArgumentException("multidevs, fmode and dmode are for driver 'path'");
        }
        if (modes && access != Access.MAPPED) {
            throw new IllegalArgumentException("fmode and dmode are for accessmode 'mapped'");
        }
    }

    private static void checkVirtiofs(Driver driver, Access access, Options options, Source source) {
        if (driver != Driver.VIRTIOFS && (options.queue() != null || source.socket() != null)) {
            throw new IllegalArgumentException("queue and socket are for driver 'virtiofs'");
        }
        if (driver == Driver.VIRTIOFS && access != Access.PASSTHROUGH) {
            throw new IllegalArgumentException("driver 'virtiofs' has accessmode 'passthrough'");
        }
    }

    private static void checkBoot(Driver driver, Options options) {
        if (driver != Driver.VIRTIOFS && options.bootOrder() != null) {
            throw new IllegalArgumentException("only a filesystem of driver 'virtiofs' can be booted from");
        }
    }

    private static void checkVirtioOnly(Driver driver, VirtioRevision revision, VirtioOptions virtio) {
        if (driver == Driver.MTP && (revision != VirtioRevision.ANY || !virtio.equals(VirtioOptions.NONE))) {
            throw new IllegalArgumentException("driver 'mtp' is no virtio device");
        }
    }

    private static void checkAddress(Driver driver, Placement placement) {
        boolean fits = driver == Driver.MTP ? placement.address() instanceof UsbAddress : placement.pci() != null;
        if (placement.address() != null && !fits) {
            throw new IllegalArgumentException("a filesystem of driver '" + driver.id() + "' cannot have that address");
        }
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.FILESYSTEM;
    }

    @Override
    public DevicePlug plug() {
        return driver == Driver.MTP ? DevicePlug.USB : revision.plug();
    }

    @Override
    public FilesystemDef placed(Placement where) {
        return new FilesystemDef(driver, access, revision, options, source, target, readonly, virtio, kept, where);
    }
}
