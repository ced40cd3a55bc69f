package org.qmp4j.testkit.schema;

import java.util.Arrays;

/** The versions of QEMU that a fake can be: those whose real program was asked for its schema. */
public enum QemuVersion {
    /** 7.2.22, as in Debian 12. */
    V7_2(7, 2, 22),
    /** 10.0.13, as in Debian 13. */
    V10_0(10, 0, 13);

    private final int major;
    private final int minor;
    private final int micro;

    QemuVersion(int major, int minor, int micro) {
        this.major = major;
        this.minor = minor;
        this.micro = micro;
    }

    /**
     * The version of this text, such as "10.0" or "10.0.13".
     *
     * @throws IllegalArgumentException if no fake can be that; lists those that can
     */
    public static QemuVersion parse(String text) {
        return Arrays.stream(values())
                .filter(one -> text.equals(one.branch()) || text.startsWith(one.branch() + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fake can be QEMU " + text + ", only "
                        + Arrays.stream(values()).map(QemuVersion::branch).toList()));
    }

    /** First number. */
    public int major() {
        return major;
    }

    /** Second number. */
    public int minor() {
        return minor;
    }

    /** Third number. */
    public int micro() {
        return micro;
    }

    /** The first two numbers, such as "7.2": what machine types and schemas are named after. */
    public String branch() {
        return major + "." + minor;
    }

    /** All three numbers, such as "7.2.22". */
    @Override
    public String toString() {
        return branch() + "." + micro;
    }
}
