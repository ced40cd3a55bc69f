package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskCache;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskDevice;
import org.qmp4j.supervisor.domain.DiskDriverDef;
import org.qmp4j.supervisor.domain.DiskThreads;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.VhostUserSource;

/** Which options of {@code <driver>} go with which disk. */
final class DiskDriverRules {
    private final XmlElement element;
    private final DiskDef disk;

    private DiskDriverRules(XmlElement element, DiskDef disk) {
        this.element = element;
        this.disk = disk;
    }

    static void check(XmlElement element, DiskDef disk) {
        DiskDriverRules rules = new DiskDriverRules(element, disk);
        rules.virtio();
        QueueThreadXml.check(
                element, disk.driver().threads().mapping(), disk.driver().queues());
        rules.image();
        if (disk.image().source() instanceof VhostUserSource) {
            rules.vhostUser();
        }
    }

    private void virtio() {
        boolean virtio = disk.target().bus() == DiskBus.VIRTIO;
        DiskDriverDef driver = disk.driver();
        require(driver.ioeventfd() == null || virtio, "ioeventfd is for bus 'virtio'");
        require(driver.eventIdx() == null || virtio, "event_idx is for bus 'virtio'");
        require(driver.queues() == null || virtio, "queues are for bus 'virtio'");
        require(driver.queueSize() == null || virtio, "queue_size is for bus 'virtio'");
        require(driver.threads().equals(DiskThreads.UNSAID) || virtio, "I/O threads are for bus 'virtio'");
        require(
                driver.virtio().equals(VirtioOptions.NONE) || virtio,
                "iommu, ats, packed and page_per_vq are for bus 'virtio'");
    }

    private void image() {
        DiskDriverDef driver = disk.driver();
        boolean copies = Boolean.TRUE.equals(driver.copyOnRead());
        require(!copies || !disk.readonly(), "copy_on_read writes, and the disk is read-only");
        require(!copies || disk.device() != DiskDevice.LUN, "copy_on_read is not for device 'lun'");
        require(
                driver.io() != DiskDriverDef.Io.NATIVE
                        || driver.cache() == DiskCache.NONE
                        || driver.cache() == DiskCache.DIRECTSYNC,
                "io 'native' needs cache 'none' or 'directsync'");
        require(
                driver.discardNoUnref() == null || disk.format() == ImageFormat.QCOW2,
                "discard_no_unref is for format 'qcow2'");
        require(
                !Boolean.TRUE.equals(driver.discardNoUnref()) || !disk.readonly(),
                "discard_no_unref is of no use for a disk that is read-only");
    }

    private void vhostUser() {
        DiskDriverDef driver = disk.driver();
        require(disk.target().bus() == DiskBus.VIRTIO, "a disk that another process serves is on bus 'virtio'");
        require(disk.device() == DiskDevice.DISK, "another process serves disks only");
        boolean plain = driver.cache() == null
                && driver.io() == null
                && driver.discard() == null
                && driver.detectZeroes() == null
                && driver.copyOnRead() == null
                && driver.ioeventfd() == null
                && driver.eventIdx() == null
                && driver.threads().equals(DiskThreads.UNSAID)
                && driver.errors().onWrite() == null
                && driver.errors().onRead() == null;
        require(plain, "the process that serves the disk decides that, not QEMU");
        DiskRules.require(element, disk.iotune().isEmpty(), "QEMU cannot limit what another process serves", "iotune");
        DiskRules.require(
                element, disk.identity().serial() == null, "the process that serves the disk has its serial", "serial");
        DiskRules.require(
                element, disk.image().backing() == null, "the process that serves the disk knows that", "backingStore");
    }

    private void require(boolean met, String otherwise) {
        DiskRules.require(element, met, otherwise, "driver");
    }
}
