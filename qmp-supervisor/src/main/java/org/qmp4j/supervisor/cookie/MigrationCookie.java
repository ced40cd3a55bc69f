package org.qmp4j.supervisor.cookie;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CpuDef;
import org.qmp4j.supervisor.domain.KeptElement;

/**
 * What two hosts tell each other of a guest that moves from one to the other ({@code <qemu-migration>}), as libvirt has it.
 *
 * @param name of the guest
 * @param uuid of the guest
 * @param hostname who wrote this
 * @param hostUuid who wrote this
 * @param features what the reader must understand; one that it does not know ends the migration
 * @param graphics where its display will be
 * @param lock who keeps others from its disks
 * @param domain the definition that is kept of it
 * @param interfaces what switches know of its network cards
 * @param nbd where its disks are written to
 * @param statistics of the migration, as libvirt writes them
 * @param cpu the CPU that it really has
 * @param allowReboot kept: whether it may reboot meanwhile
 * @param capabilities of migration; null where the writer says nothing of them
 * @param bitmaps dirty bitmaps that move along
 * @param facts what this library says of it; null in one that another has written
 * @param others elements that are not known here, kept as they were read
 */
public record MigrationCookie(
        @Nullable String name,
        @Nullable UUID uuid,
        @Nullable String hostname,
        @Nullable UUID hostUuid,
        List<String> features,
        @Nullable Graphics graphics,
        @Nullable Lock lock,
        @Nullable KeptElement domain,
        List<Interface> interfaces,
        @Nullable Nbd nbd,
        @Nullable KeptElement statistics,
        @Nullable CpuDef cpu,
        @Nullable Boolean allowReboot,
        @Nullable List<Capability> capabilities,
        List<DiskBitmaps> bitmaps,
        @Nullable MigrationFacts facts,
        List<KeptElement> others) {
    public MigrationCookie {
        features = List.copyOf(features);
        interfaces = List.copyOf(interfaces);
        capabilities = capabilities == null ? null : List.copyOf(capabilities);
        bitmaps = List.copyOf(bitmaps);
        others = List.copyOf(others);
    }

    /** One that says whose guest it is, what the QEMU of the writer can do, and our own facts. */
    public static MigrationCookie of(String name, UUID uuid, List<Capability> known, MigrationFacts facts) {
        return new MigrationCookie(
                name, uuid, null, null, List.of(), null, null, null, List.of(), null, null, null, null, known,
                List.of(), facts, List.of());
    }

    /** The same with disks that are written over the network. */
    public MigrationCookie with(Nbd disks) {
        return with(disks, bitmaps);
    }

    /** The same with dirty bitmaps that move along. */
    public MigrationCookie withBitmaps(List<DiskBitmaps> moving) {
        return with(nbd, moving);
    }

    private MigrationCookie with(@Nullable Nbd disks, List<DiskBitmaps> moving) {
        return new MigrationCookie(
                name,
                uuid,
                hostname,
                hostUuid,
                features,
                graphics,
                lock,
                domain,
                interfaces,
                disks,
                statistics,
                cpu,
                allowReboot,
                capabilities,
                moving,
                facts,
                others);
    }

    /** The features that somebody who knows those does not know: the migration must not go on if there are any. */
    public List<String> unknownFeatures(List<String> known) {
        return features.stream().filter(feature -> !known.contains(feature)).toList();
    }

    /**
     * A display.
     *
     * @param type vnc or spice
     * @param port its port; -1 for none
     * @param listen the address that it listens on
     * @param tlsPort its encrypted port; -1 for none
     * @param subject whose certificate it shows; null without one
     */
    public record Graphics(
            String type,
            int port,
            String listen,
            int tlsPort,
            @Nullable String subject) {}

    /** Locks on disks: who makes them, and what the next holder has to know. */
    public record Lock(String driver, @Nullable String leases) {}

    /** A network card: its number, and what the switch that it is at has to know. */
    public record Interface(
            int index, String portType, @Nullable String portData) {}

    /** Disks that are written over the network: the port, and each of them. */
    public record Nbd(@Nullable Integer port, List<NbdDisk> disks) {
        public Nbd {
            disks = List.copyOf(disks);
        }
    }

    /** A disk that is written over the network: its target name, and its size in bytes. */
    public record NbdDisk(String target, long capacity) {}

    /** A capability of migration, and whether it may be switched on by itself. */
    public record Capability(String name, boolean auto) {}

    /** The dirty bitmaps of a disk, by its target name. */
    public record DiskBitmaps(String target, List<Bitmap> bitmaps) {
        public DiskBitmaps {
            bitmaps = List.copyOf(bitmaps);
        }
    }

    /** A dirty bitmap: its name, and what the stream of QEMU calls it. */
    public record Bitmap(String name, String alias) {}
}
