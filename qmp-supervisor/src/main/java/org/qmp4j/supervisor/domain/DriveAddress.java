package org.qmp4j.supervisor.domain;

/**
 * A place on an IDE, SATA, SCSI or floppy controller ({@code <address type='drive'>}).
 *
 * @param controller index of the controller
 * @param bus bus (channel) of the controller
 * @param target target on the bus
 * @param unit unit (LUN) of the target
 */
public record DriveAddress(int controller, int bus, int target, int unit) implements DeviceAddress {
    public DriveAddress {
        if (controller < 0 || bus < 0 || target < 0 || unit < 0) {
            throw new IllegalArgumentException("the parts of a drive address are numbers from 0: controller "
                    + controller + ", bus " + bus + ", target " + target + ", unit " + unit);
        }
    }
}
