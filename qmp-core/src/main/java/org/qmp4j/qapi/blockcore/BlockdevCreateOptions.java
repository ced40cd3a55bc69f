// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code BlockdevCreateOptions} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public sealed interface BlockdevCreateOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<BlockdevDriver> driver();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockdevCreateOptions decode(QapiReader json) {
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
            case "file" -> new File(BlockdevCreateOptionsFile.decode(json));
            case "snapshot-access" -> new SnapshotAccess(json.rest());
            case "ftp" -> new Ftp(json.rest());
            case "ftps" -> new Ftps(json.rest());
            case "gluster" -> new Gluster(BlockdevCreateOptionsGluster.decode(json));
            case "host_cdrom" -> new HostCdrom(json.rest());
            case "host_device" -> new HostDevice(json.rest());
            case "http" -> new Http(json.rest());
            case "https" -> new Https(json.rest());
            case "io_uring" -> new IoUring(json.rest());
            case "iscsi" -> new Iscsi(json.rest());
            case "luks" -> new Luks(BlockdevCreateOptionsLUKS.decode(json));
            case "nbd" -> new Nbd(json.rest());
            case "nfs" -> new Nfs(BlockdevCreateOptionsNfs.decode(json));
            case "null-aio" -> new NullAio(json.rest());
            case "null-co" -> new NullCo(json.rest());
            case "nvme" -> new Nvme(json.rest());
            case "nvme-io_uring" -> new NvmeIoUring(json.rest());
            case "parallels" -> new Parallels(BlockdevCreateOptionsParallels.decode(json));
            case "preallocate" -> new Preallocate(json.rest());
            case "qcow" -> new Qcow(BlockdevCreateOptionsQcow.decode(json));
            case "qcow2" -> new Qcow2(BlockdevCreateOptionsQcow2.decode(json));
            case "qed" -> new Qed(BlockdevCreateOptionsQed.decode(json));
            case "quorum" -> new Quorum(json.rest());
            case "raw" -> new Raw(json.rest());
            case "rbd" -> new Rbd(BlockdevCreateOptionsRbd.decode(json));
            case "replication" -> new Replication(json.rest());
            case "ssh" -> new Ssh(BlockdevCreateOptionsSsh.decode(json));
            case "throttle" -> new Throttle(json.rest());
            case "vdi" -> new Vdi(BlockdevCreateOptionsVdi.decode(json));
            case "vhdx" -> new Vhdx(BlockdevCreateOptionsVhdx.decode(json));
            case "virtio-blk-vfio-pci" -> new VirtioBlkVfioPci(json.rest());
            case "virtio-blk-vhost-user" -> new VirtioBlkVhostUser(json.rest());
            case "virtio-blk-vhost-vdpa" -> new VirtioBlkVhostVdpa(json.rest());
            case "vmdk" -> new Vmdk(BlockdevCreateOptionsVmdk.decode(json));
            case "vpc" -> new Vpc(BlockdevCreateOptionsVpc.decode(json));
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
    record Blkdebug(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKDEBUG);
        }
    }

    /** {@code blklogwrites}. */
    record Blklogwrites(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKLOGWRITES);
        }
    }

    /** {@code blkreplay}. */
    record Blkreplay(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKREPLAY);
        }
    }

    /** {@code blkverify}. */
    record Blkverify(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKVERIFY);
        }
    }

    /** {@code bochs}. */
    record Bochs(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BOCHS);
        }
    }

    /** {@code cloop}. */
    record Cloop(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.CLOOP);
        }
    }

    /** {@code compress}. */
    record Compress(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COMPRESS);
        }
    }

    /** {@code copy-before-write}. */
    record CopyBeforeWrite(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COPY_BEFORE_WRITE);
        }
    }

    /** {@code copy-on-read}. */
    record CopyOnRead(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COPY_ON_READ);
        }
    }

    /** {@code dmg}. */
    record Dmg(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.DMG);
        }
    }

    /** {@code file}. */
    record File(BlockdevCreateOptionsFile options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.FILE);
        }
    }

    /** {@code snapshot-access}. */
    record SnapshotAccess(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.SNAPSHOT_ACCESS);
        }
    }

    /** {@code ftp}. */
    record Ftp(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.FTP);
        }
    }

    /** {@code ftps}. */
    record Ftps(JsonMembers options) implements BlockdevCreateOptions {
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
    record Gluster(BlockdevCreateOptionsGluster options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.GLUSTER);
        }
    }

    /** {@code host_cdrom}. */
    record HostCdrom(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HOST_CDROM);
        }
    }

    /** {@code host_device}. */
    record HostDevice(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HOST_DEVICE);
        }
    }

    /** {@code http}. */
    record Http(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HTTP);
        }
    }

    /** {@code https}. */
    record Https(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HTTPS);
        }
    }

    /** {@code io_uring}. */
    record IoUring(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.IO_URING);
        }
    }

    /** {@code iscsi}. */
    record Iscsi(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.ISCSI);
        }
    }

    /** {@code luks}. */
    record Luks(BlockdevCreateOptionsLUKS options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.LUKS);
        }
    }

    /** {@code nbd}. */
    record Nbd(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NBD);
        }
    }

    /** {@code nfs}. */
    record Nfs(BlockdevCreateOptionsNfs options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NFS);
        }
    }

    /** {@code null-aio}. */
    record NullAio(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NULL_AIO);
        }
    }

    /** {@code null-co}. */
    record NullCo(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NULL_CO);
        }
    }

    /** {@code nvme}. */
    record Nvme(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NVME);
        }
    }

    /** {@code nvme-io_uring}. */
    record NvmeIoUring(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NVME_IO_URING);
        }
    }

    /** {@code parallels}. */
    record Parallels(BlockdevCreateOptionsParallels options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.PARALLELS);
        }
    }

    /** {@code preallocate}. */
    record Preallocate(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.PREALLOCATE);
        }
    }

    /** {@code qcow}. */
    record Qcow(BlockdevCreateOptionsQcow options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QCOW);
        }
    }

    /** {@code qcow2}. */
    record Qcow2(BlockdevCreateOptionsQcow2 options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QCOW2);
        }
    }

    /** {@code qed}. */
    record Qed(BlockdevCreateOptionsQed options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QED);
        }
    }

    /** {@code quorum}. */
    record Quorum(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QUORUM);
        }
    }

    /** {@code raw}. */
    record Raw(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.RAW);
        }
    }

    /** {@code rbd}. */
    record Rbd(BlockdevCreateOptionsRbd options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.RBD);
        }
    }

    /** {@code replication}. */
    record Replication(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.REPLICATION);
        }
    }

    /** {@code ssh}. */
    record Ssh(BlockdevCreateOptionsSsh options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.SSH);
        }
    }

    /** {@code throttle}. */
    record Throttle(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.THROTTLE);
        }
    }

    /** {@code vdi}. */
    record Vdi(BlockdevCreateOptionsVdi options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VDI);
        }
    }

    /** {@code vhdx}. */
    record Vhdx(BlockdevCreateOptionsVhdx options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VHDX);
        }
    }

    /** {@code virtio-blk-vfio-pci}. */
    record VirtioBlkVfioPci(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VFIO_PCI);
        }
    }

    /** {@code virtio-blk-vhost-user}. */
    record VirtioBlkVhostUser(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VHOST_USER);
        }
    }

    /** {@code virtio-blk-vhost-vdpa}. */
    record VirtioBlkVhostVdpa(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VHOST_VDPA);
        }
    }

    /** {@code vmdk}. */
    record Vmdk(BlockdevCreateOptionsVmdk options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VMDK);
        }
    }

    /** {@code vpc}. */
    record Vpc(BlockdevCreateOptionsVpc options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VPC);
        }
    }

    /** {@code vvfat}. */
    record Vvfat(JsonMembers options) implements BlockdevCreateOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VVFAT);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<BlockdevDriver> driver, JsonMembers options) implements BlockdevCreateOptions {}
}
