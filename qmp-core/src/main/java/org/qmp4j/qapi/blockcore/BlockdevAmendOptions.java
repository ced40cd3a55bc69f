// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code BlockdevAmendOptions} of QAPI's {@code block-core.json}, since QEMU 5.1. */
public sealed interface BlockdevAmendOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<BlockdevDriver> driver();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockdevAmendOptions decode(QapiReader json) {
        OpenEnum<BlockdevDriver> driver = json.required("driver", BlockdevDriver::decode);
        return switch (driver.text()) {
            case "blkdebug" -> new Blkdebug(json.rest());
            case "blklogwrites" -> new Blklogwrites(json.rest());
            case "blkreplay" -> new Blkreplay(json.rest());
            case "blkverify" -> new Blkverify(json.rest());
            case "bochs" -> new Bochs(json.rest());
            case "cloop" -> new Cloop(json.rest());
            case "compress" -> new Compress(json.rest());
            case "copy-before-write" -> new CopyBeforeWrite(json.rest());
            case "copy-on-read" -> new CopyOnRead(json.rest());
            case "dmg" -> new Dmg(json.rest());
            case "file" -> new File(json.rest());
            case "snapshot-access" -> new SnapshotAccess(json.rest());
            case "ftp" -> new Ftp(json.rest());
            case "ftps" -> new Ftps(json.rest());
            case "gluster" -> new Gluster(json.rest());
            case "host_cdrom" -> new HostCdrom(json.rest());
            case "host_device" -> new HostDevice(json.rest());
            case "http" -> new Http(json.rest());
            case "https" -> new Https(json.rest());
            case "io_uring" -> new IoUring(json.rest());
            case "iscsi" -> new Iscsi(json.rest());
            case "luks" -> new Luks(BlockdevAmendOptionsLUKS.decode(json));
            case "nbd" -> new Nbd(json.rest());
            case "nfs" -> new Nfs(json.rest());
            case "null-aio" -> new NullAio(json.rest());
            case "null-co" -> new NullCo(json.rest());
            case "nvme" -> new Nvme(json.rest());
            case "nvme-io_uring" -> new NvmeIoUring(json.rest());
            case "parallels" -> new Parallels(json.rest());
            case "preallocate" -> new Preallocate(json.rest());
            case "qcow" -> new Qcow(json.rest());
            case "qcow2" -> new Qcow2(BlockdevAmendOptionsQcow2.decode(json));
            case "qed" -> new Qed(json.rest());
            case "quorum" -> new Quorum(json.rest());
            case "raw" -> new Raw(json.rest());
            case "rbd" -> new Rbd(json.rest());
            case "replication" -> new Replication(json.rest());
            case "ssh" -> new Ssh(json.rest());
            case "throttle" -> new Throttle(json.rest());
            case "vdi" -> new Vdi(json.rest());
            case "vhdx" -> new Vhdx(json.rest());
            case "virtio-blk-vfio-pci" -> new VirtioBlkVfioPci(json.rest());
            case "virtio-blk-vhost-user" -> new VirtioBlkVhostUser(json.rest());
            case "virtio-blk-vhost-vdpa" -> new VirtioBlkVhostVdpa(json.rest());
            case "vmdk" -> new Vmdk(json.rest());
            case "vpc" -> new Vpc(json.rest());
            case "vvfat" -> new Vvfat(json.rest());
            default -> new Unknown(driver, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("driver", driver());
        options().encode(json);
    }

    /** {@code blkdebug}. */
    record Blkdebug(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKDEBUG);
        }
    }

    /** {@code blklogwrites}. */
    record Blklogwrites(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKLOGWRITES);
        }
    }

    /** {@code blkreplay}. */
    record Blkreplay(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKREPLAY);
        }
    }

    /** {@code blkverify}. */
    record Blkverify(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKVERIFY);
        }
    }

    /** {@code bochs}. */
    record Bochs(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BOCHS);
        }
    }

    /** {@code cloop}. */
    record Cloop(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.CLOOP);
        }
    }

    /** {@code compress}. */
    record Compress(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COMPRESS);
        }
    }

    /** {@code copy-before-write}. */
    record CopyBeforeWrite(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COPY_BEFORE_WRITE);
        }
    }

    /** {@code copy-on-read}. */
    record CopyOnRead(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COPY_ON_READ);
        }
    }

    /** {@code dmg}. */
    record Dmg(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.DMG);
        }
    }

    /** {@code file}. */
    record File(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.FILE);
        }
    }

    /** {@code snapshot-access}. */
    record SnapshotAccess(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.SNAPSHOT_ACCESS);
        }
    }

    /** {@code ftp}. */
    record Ftp(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.FTP);
        }
    }

    /** {@code ftps}. */
    record Ftps(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.FTPS);
        }
    }

    /**
     * {@code gluster}.
     *
     * @deprecated QEMU advises against it, and a later one may lack it
     */
    @Deprecated
    record Gluster(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.GLUSTER);
        }
    }

    /** {@code host_cdrom}. */
    record HostCdrom(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HOST_CDROM);
        }
    }

    /** {@code host_device}. */
    record HostDevice(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HOST_DEVICE);
        }
    }

    /** {@code http}. */
    record Http(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HTTP);
        }
    }

    /** {@code https}. */
    record Https(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HTTPS);
        }
    }

    /** {@code io_uring}. */
    record IoUring(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.IO_URING);
        }
    }

    /** {@code iscsi}. */
    record Iscsi(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.ISCSI);
        }
    }

    /** {@code luks}. */
    record Luks(BlockdevAmendOptionsLUKS options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.LUKS);
        }
    }

    /** {@code nbd}. */
    record Nbd(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NBD);
        }
    }

    /** {@code nfs}. */
    record Nfs(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NFS);
        }
    }

    /** {@code null-aio}. */
    record NullAio(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NULL_AIO);
        }
    }

    /** {@code null-co}. */
    record NullCo(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NULL_CO);
        }
    }

    /** {@code nvme}. */
    record Nvme(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NVME);
        }
    }

    /** {@code nvme-io_uring}. */
    record NvmeIoUring(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NVME_IO_URING);
        }
    }

    /** {@code parallels}. */
    record Parallels(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.PARALLELS);
        }
    }

    /** {@code preallocate}. */
    record Preallocate(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.PREALLOCATE);
        }
    }

    /** {@code qcow}. */
    record Qcow(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QCOW);
        }
    }

    /** {@code qcow2}. */
    record Qcow2(BlockdevAmendOptionsQcow2 options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QCOW2);
        }
    }

    /** {@code qed}. */
    record Qed(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QED);
        }
    }

    /** {@code quorum}. */
    record Quorum(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QUORUM);
        }
    }

    /** {@code raw}. */
    record Raw(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.RAW);
        }
    }

    /** {@code rbd}. */
    record Rbd(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.RBD);
        }
    }

    /** {@code replication}. */
    record Replication(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.REPLICATION);
        }
    }

    /** {@code ssh}. */
    record Ssh(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.SSH);
        }
    }

    /** {@code throttle}. */
    record Throttle(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.THROTTLE);
        }
    }

    /** {@code vdi}. */
    record Vdi(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VDI);
        }
    }

    /** {@code vhdx}. */
    record Vhdx(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VHDX);
        }
    }

    /** {@code virtio-blk-vfio-pci}. */
    record VirtioBlkVfioPci(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VFIO_PCI);
        }
    }

    /** {@code virtio-blk-vhost-user}. */
    record VirtioBlkVhostUser(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VHOST_USER);
        }
    }

    /** {@code virtio-blk-vhost-vdpa}. */
    record VirtioBlkVhostVdpa(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VHOST_VDPA);
        }
    }

    /** {@code vmdk}. */
    record Vmdk(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VMDK);
        }
    }

    /** {@code vpc}. */
    record Vpc(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VPC);
        }
    }

    /** {@code vvfat}. */
    record Vvfat(JsonMembers options) implements BlockdevAmendOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VVFAT);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<BlockdevDriver> driver, JsonMembers options) implements BlockdevAmendOptions {}
}
