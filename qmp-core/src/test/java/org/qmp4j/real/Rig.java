package org.qmp4j.real;

import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.transport.QmpLoops;

/** What one run of a test class works with. */
record Rig(RealQemuBinary qemu, QmpLoops.Kind kind) {
    @Override
    public String toString() {
        return "QEMU " + qemu.version() + ", " + kind;
    }
}
