package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DriveAddress;

/** {@code <address type='drive'>}: the place of an IDE or SATA disk, which its target says already. */
final class DriveXml {
    private DriveXml() {}

    static void check(XmlElement element, DiskDef disk) {
        int index = disk.target().index();
        if (disk.target().bus() == DiskBus.SCSI || disk.target().bus() == DiskBus.FDC) {
            return;
        }
        boolean ide = disk.target().bus() == DiskBus.IDE;
        DriveAddress custom = ide ? new DriveAddress(0, index / 2, 0, index % 2) : new DriveAddress(0, 0, 0, index);
        if (disk.placement().address() instanceof DriveAddress stated && !stated.equals(custom)) {
            throw element.requiredChild("address")
                    .unsupported("a drive that is not where its target is by custom: "
                            + disk.target().dev() + " has controller 0, bus " + custom.bus()
                            + ", target 0, unit " + custom.unit());
        }
    }
}
