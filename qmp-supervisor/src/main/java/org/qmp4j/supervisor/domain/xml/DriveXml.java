package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskTarget;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <address type='drive'>}: the place of an IDE or SATA disk, which its target says already. */
final class DriveXml {
    private DriveXml() {}

    /** The id and the place of a disk. */
    static Placement read(XmlElement disk, DiskTarget target) {
        XmlElement address = disk.child("address");
        if (address == null || target.bus() == DiskBus.VIRTIO || !"drive".equals(address.attribute("type"))) {
            return PlacementXml.read(disk);
        }
        boolean ide = target.bus() == DiskBus.IDE;
        expect(address, "controller", 0, target);
        expect(address, "bus", ide ? target.index() / 2 : 0, target);
        expect(address, "target", 0, target);
        expect(address, "unit", ide ? target.index() % 2 : target.index(), target);
        address.refuseRest();
        return new Placement(PlacementXml.alias(disk), null);
    }

    private static void expect(XmlElement address, String attribute, int value, DiskTarget target) {
        Integer stated = address.number(attribute, 0, Integer.MAX_VALUE);
        if ((stated == null ? 0 : stated) != value) {
            throw address.unsupported("a drive that is not where its target is by custom: " + target.dev() + " has "
                    + attribute + " " + value);
        }
    }
}
