// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code BlockdevOptions} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public sealed interface BlockdevOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<BlockdevDriver> driver();

    /** What every variant has. */
    BlockdevOptionsBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockdevOptions decode(QapiReader json) {
        OpenEnum<BlockdevDriver> driver = json.required("driver", BlockdevDriver::decode);
        BlockdevOptionsBase base = BlockdevOptionsBase.decode(json);
        return switch (driver.text()) {
            case "blkdebug" -> new Blkdebug(base, BlockdevOptionsBlkdebug.decode(json));
            case "blklogwrites" -> new Blklogwrites(base, BlockdevOptionsBlklogwrites.decode(json));
            case "blkreplay" -> new Blkreplay(base, BlockdevOptionsBlkreplay.decode(json));
            case "blkverify" -> new Blkverify(base, BlockdevOptionsBlkverify.decode(json));
            case "bochs" -> new Bochs(base, BlockdevOptionsGenericFormat.decode(json));
            case "cloop" -> new Cloop(base, BlockdevOptionsGenericFormat.decode(json));
            case "compress" -> new Compress(base, BlockdevOptionsGenericFormat.decode(json));
            case "copy-before-write" -> new CopyBeforeWrite(base, BlockdevOptionsCbw.decode(json));
            case "copy-on-read" -> new CopyOnRead(base, BlockdevOptionsCor.decode(json));
            case "dmg" -> new Dmg(base, BlockdevOptionsGenericFormat.decode(json));
            case "file" -> new File(base, BlockdevOptionsFile.decode(json));
            case "snapshot-access" -> new SnapshotAccess(base, BlockdevOptionsGenericFormat.decode(json));
            case "ftp" -> new Ftp(base, BlockdevOptionsCurlFtp.decode(json));
            case "ftps" -> new Ftps(base, BlockdevOptionsCurlFtps.decode(json));
            case "gluster" -> new Gluster(base, BlockdevOptionsGluster.decode(json));
            case "host_cdrom" -> new HostCdrom(base, BlockdevOptionsFile.decode(json));
            case "host_device" -> new HostDevice(base, BlockdevOptionsFile.decode(json));
            case "http" -> new Http(base, BlockdevOptionsCurlHttp.decode(json));
            case "https" -> new Https(base, BlockdevOptionsCurlHttps.decode(json));
            case "io_uring" -> new IoUring(base, BlockdevOptionsIoUring.decode(json));
            case "iscsi" -> new Iscsi(base, BlockdevOptionsIscsi.decode(json));
            case "luks" -> new Luks(base, BlockdevOptionsLUKS.decode(json));
            case "nbd" -> new Nbd(base, BlockdevOptionsNbd.decode(json));
            case "nfs" -> new Nfs(base, BlockdevOptionsNfs.decode(json));
            case "null-aio" -> new NullAio(base, BlockdevOptionsNull.decode(json));
            case "null-co" -> new NullCo(base, BlockdevOptionsNull.decode(json));
            case "nvme" -> new Nvme(base, BlockdevOptionsNVMe.decode(json));
            case "nvme-io_uring" -> new NvmeIoUring(base, BlockdevOptionsNvmeIoUring.decode(json));
            case "parallels" -> new Parallels(base, BlockdevOptionsGenericFormat.decode(json));
            case "preallocate" -> new Preallocate(base, BlockdevOptionsPreallocate.decode(json));
            case "qcow" -> new Qcow(base, BlockdevOptionsQcow.decode(json));
            case "qcow2" -> new Qcow2(base, BlockdevOptionsQcow2.decode(json));
            case "qed" -> new Qed(base, BlockdevOptionsGenericCOWFormat.decode(json));
            case "quorum" -> new Quorum(base, BlockdevOptionsQuorum.decode(json));
            case "raw" -> new Raw(base, BlockdevOptionsRaw.decode(json));
            case "rbd" -> new Rbd(base, BlockdevOptionsRbd.decode(json));
            case "replication" -> new Replication(base, BlockdevOptionsReplication.decode(json));
            case "ssh" -> new Ssh(base, BlockdevOptionsSsh.decode(json));
            case "throttle" -> new Throttle(base, BlockdevOptionsThrottle.decode(json));
            case "vdi" -> new Vdi(base, BlockdevOptionsGenericFormat.decode(json));
            case "vhdx" -> new Vhdx(base, BlockdevOptionsGenericFormat.decode(json));
            case "virtio-blk-vfio-pci" -> new VirtioBlkVfioPci(base, BlockdevOptionsVirtioBlkVfioPci.decode(json));
            case "virtio-blk-vhost-user" ->
                new VirtioBlkVhostUser(base, BlockdevOptionsVirtioBlkVhostUser.decode(json));
            case "virtio-blk-vhost-vdpa" ->
                new VirtioBlkVhostVdpa(base, BlockdevOptionsVirtioBlkVhostVdpa.decode(json));
            case "vmdk" -> new Vmdk(base, BlockdevOptionsGenericCOWFormat.decode(json));
            case "vpc" -> new Vpc(base, BlockdevOptionsGenericFormat.decode(json));
            case "vvfat" -> new Vvfat(base, BlockdevOptionsVVFAT.decode(json));
            default -> new Unknown(base, driver, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("driver", driver());
        base().encode(json);
        options().encode(json);
    }

    /** {@code blkdebug}. */
    record Blkdebug(BlockdevOptionsBase base, BlockdevOptionsBlkdebug options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKDEBUG);
        }
    }

    /** {@code blklogwrites}. */
    record Blklogwrites(BlockdevOptionsBase base, BlockdevOptionsBlklogwrites options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKLOGWRITES);
        }
    }

    /** {@code blkreplay}. */
    record Blkreplay(BlockdevOptionsBase base, BlockdevOptionsBlkreplay options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKREPLAY);
        }
    }

    /** {@code blkverify}. */
    record Blkverify(BlockdevOptionsBase base, BlockdevOptionsBlkverify options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BLKVERIFY);
        }
    }

    /** {@code bochs}. */
    record Bochs(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.BOCHS);
        }
    }

    /** {@code cloop}. */
    record Cloop(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.CLOOP);
        }
    }

    /** {@code compress}. */
    record Compress(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COMPRESS);
        }
    }

    /** {@code copy-before-write}. */
    record CopyBeforeWrite(BlockdevOptionsBase base, BlockdevOptionsCbw options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COPY_BEFORE_WRITE);
        }
    }

    /** {@code copy-on-read}. */
    record CopyOnRead(BlockdevOptionsBase base, BlockdevOptionsCor options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.COPY_ON_READ);
        }
    }

    /** {@code dmg}. */
    record Dmg(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.DMG);
        }
    }

    /** {@code file}. */
    record File(BlockdevOptionsBase base, BlockdevOptionsFile options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.FILE);
        }
    }

    /** {@code snapshot-access}. */
    record SnapshotAccess(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.SNAPSHOT_ACCESS);
        }
    }

    /** {@code ftp}. */
    record Ftp(BlockdevOptionsBase base, BlockdevOptionsCurlFtp options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.FTP);
        }
    }

    /** {@code ftps}. */
    record Ftps(BlockdevOptionsBase base, BlockdevOptionsCurlFtps options) implements BlockdevOptions {
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
    record Gluster(BlockdevOptionsBase base, BlockdevOptionsGluster options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.GLUSTER);
        }
    }

    /** {@code host_cdrom}. */
    record HostCdrom(BlockdevOptionsBase base, BlockdevOptionsFile options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HOST_CDROM);
        }
    }

    /** {@code host_device}. */
    record HostDevice(BlockdevOptionsBase base, BlockdevOptionsFile options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HOST_DEVICE);
        }
    }

    /** {@code http}. */
    record Http(BlockdevOptionsBase base, BlockdevOptionsCurlHttp options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HTTP);
        }
    }

    /** {@code https}. */
    record Https(BlockdevOptionsBase base, BlockdevOptionsCurlHttps options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.HTTPS);
        }
    }

    /** {@code io_uring}. */
    record IoUring(BlockdevOptionsBase base, BlockdevOptionsIoUring options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.IO_URING);
        }
    }

    /** {@code iscsi}. */
    record Iscsi(BlockdevOptionsBase base, BlockdevOptionsIscsi options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.ISCSI);
        }
    }

    /** {@code luks}. */
    record Luks(BlockdevOptionsBase base, BlockdevOptionsLUKS options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.LUKS);
        }
    }

    /** {@code nbd}. */
    record Nbd(BlockdevOptionsBase base, BlockdevOptionsNbd options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NBD);
        }
    }

    /** {@code nfs}. */
    record Nfs(BlockdevOptionsBase base, BlockdevOptionsNfs options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NFS);
        }
    }

    /** {@code null-aio}. */
    record NullAio(BlockdevOptionsBase base, BlockdevOptionsNull options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NULL_AIO);
        }
    }

    /** {@code null-co}. */
    record NullCo(BlockdevOptionsBase base, BlockdevOptionsNull options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NULL_CO);
        }
    }

    /** {@code nvme}. */
    record Nvme(BlockdevOptionsBase base, BlockdevOptionsNVMe options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NVME);
        }
    }

    /** {@code nvme-io_uring}. */
    record NvmeIoUring(BlockdevOptionsBase base, BlockdevOptionsNvmeIoUring options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.NVME_IO_URING);
        }
    }

    /** {@code parallels}. */
    record Parallels(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.PARALLELS);
        }
    }

    /** {@code preallocate}. */
    record Preallocate(BlockdevOptionsBase base, BlockdevOptionsPreallocate options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.PREALLOCATE);
        }
    }

    /** {@code qcow}. */
    record Qcow(BlockdevOptionsBase base, BlockdevOptionsQcow options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QCOW);
        }
    }

    /** {@code qcow2}. */
    record Qcow2(BlockdevOptionsBase base, BlockdevOptionsQcow2 options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QCOW2);
        }
    }

    /** {@code qed}. */
    record Qed(BlockdevOptionsBase base, BlockdevOptionsGenericCOWFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QED);
        }
    }

    /** {@code quorum}. */
    record Quorum(BlockdevOptionsBase base, BlockdevOptionsQuorum options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.QUORUM);
        }
    }

    /** {@code raw}. */
    record Raw(BlockdevOptionsBase base, BlockdevOptionsRaw options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.RAW);
        }
    }

    /** {@code rbd}. */
    record Rbd(BlockdevOptionsBase base, BlockdevOptionsRbd options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.RBD);
        }
    }

    /** {@code replication}. */
    record Replication(BlockdevOptionsBase base, BlockdevOptionsReplication options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.REPLICATION);
        }
    }

    /** {@code ssh}. */
    record Ssh(BlockdevOptionsBase base, BlockdevOptionsSsh options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.SSH);
        }
    }

    /** {@code throttle}. */
    record Throttle(BlockdevOptionsBase base, BlockdevOptionsThrottle options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.THROTTLE);
        }
    }

    /** {@code vdi}. */
    record Vdi(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VDI);
        }
    }

    /** {@code vhdx}. */
    record Vhdx(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VHDX);
        }
    }

    /** {@code virtio-blk-vfio-pci}. */
    record VirtioBlkVfioPci(BlockdevOptionsBase base, BlockdevOptionsVirtioBlkVfioPci options)
            implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VFIO_PCI);
        }
    }

    /** {@code virtio-blk-vhost-user}. */
    record VirtioBlkVhostUser(BlockdevOptionsBase base, BlockdevOptionsVirtioBlkVhostUser options)
            implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VHOST_USER);
        }
    }

    /** {@code virtio-blk-vhost-vdpa}. */
    record VirtioBlkVhostVdpa(BlockdevOptionsBase base, BlockdevOptionsVirtioBlkVhostVdpa options)
            implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VIRTIO_BLK_VHOST_VDPA);
        }
    }

    /** {@code vmdk}. */
    record Vmdk(BlockdevOptionsBase base, BlockdevOptionsGenericCOWFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VMDK);
        }
    }

    /** {@code vpc}. */
    record Vpc(BlockdevOptionsBase base, BlockdevOptionsGenericFormat options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VPC);
        }
    }

    /** {@code vvfat}. */
    record Vvfat(BlockdevOptionsBase base, BlockdevOptionsVVFAT options) implements BlockdevOptions {
        @Override
        public OpenEnum<BlockdevDriver> driver() {
            return OpenEnum.of(BlockdevDriver.VVFAT);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(BlockdevOptionsBase base, OpenEnum<BlockdevDriver> driver, JsonMembers options)
            implements BlockdevOptions {}
}
