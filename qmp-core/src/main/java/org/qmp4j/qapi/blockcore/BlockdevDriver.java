// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockdevDriver} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public enum BlockdevDriver implements QapiEnum {
    BLKDEBUG("blkdebug"),
    BLKLOGWRITES("blklogwrites"),
    BLKREPLAY("blkreplay"),
    BLKVERIFY("blkverify"),
    BOCHS("bochs"),
    CLOOP("cloop"),
    COMPRESS("compress"),
    COPY_BEFORE_WRITE("copy-before-write"),
    COPY_ON_READ("copy-on-read"),
    DMG("dmg"),
    FILE("file"),
    SNAPSHOT_ACCESS("snapshot-access"),
    FTP("ftp"),
    FTPS("ftps"),

    /**
     * {@code gluster}.
     *
     * @deprecated QEMU advises against it, and a later one may lack it
     */
    @Deprecated
    GLUSTER("gluster"),
    HOST_CDROM("host_cdrom"),
    HOST_DEVICE("host_device"),
    HTTP("http"),
    HTTPS("https"),
    IO_URING("io_uring"),
    ISCSI("iscsi"),
    LUKS("luks"),
    NBD("nbd"),
    NFS("nfs"),
    NULL_AIO("null-aio"),
    NULL_CO("null-co"),
    NVME("nvme"),
    NVME_IO_URING("nvme-io_uring"),
    PARALLELS("parallels"),
    PREALLOCATE("preallocate"),
    QCOW("qcow"),
    QCOW2("qcow2"),
    QED("qed"),
    QUORUM("quorum"),
    RAW("raw"),
    RBD("rbd"),
    REPLICATION("replication"),
    SSH("ssh"),
    THROTTLE("throttle"),
    VDI("vdi"),
    VHDX("vhdx"),
    VIRTIO_BLK_VFIO_PCI("virtio-blk-vfio-pci"),
    VIRTIO_BLK_VHOST_USER("virtio-blk-vhost-user"),
    VIRTIO_BLK_VHOST_VDPA("virtio-blk-vhost-vdpa"),
    VMDK("vmdk"),
    VPC("vpc"),
    VVFAT("vvfat");

    private final String qapiName;

    BlockdevDriver(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockdevDriver> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
