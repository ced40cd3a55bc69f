package org.qmp4j.supervisor.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what the guest knows a disk; null leaves it to QEMU.
 *
 * @param serial serial number
 * @param wwn World Wide Name: 16 hexadecimal digits
 * @param vendor vendor of a SCSI disk
 * @param product product of a SCSI disk
 */
public record DiskIdentity(
        @Nullable String serial,
        @Nullable String wwn,
        @Nullable String vendor,
        @Nullable String product) {
    /** Nothing is said. */
    public static final DiskIdentity UNSAID = new DiskIdentity(null, null, null, null);

    /** What can be in a serial number: it also keeps the value out of the guest's way. */
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9 _.+-]{1,256}");

    public DiskIdentity {
        if (serial != null && !SERIAL.matcher(serial).matches()) {
            throw new IllegalArgumentException("a serial is letters, digits, blanks and _ . + -: '" + serial + "'");
        }
        if (wwn != null && !wwn.matches("(0x)?[0-9a-fA-F]{16}")) {
            throw new IllegalArgumentException("a wwn is 16 hexadecimal digits: '" + wwn + "'");
        }
        check("vendor", vendor, 8);
        check("product", product, 16);
    }

    private static void check(String what, @Nullable String value, int max) {
        if (value != null && !value.matches("[ -~]{1," + max + "}")) {
            throw new IllegalArgumentException(
                    "a " + what + " is up to " + max + " printable characters: '" + value + "'");
        }
    }
}
