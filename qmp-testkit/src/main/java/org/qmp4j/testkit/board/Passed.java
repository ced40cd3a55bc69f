package org.qmp4j.testkit.board;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.descriptor.Source;
import org.qmp4j.testkit.rights.PassedDescriptors;
import org.qmp4j.testkit.wire.QmpMonitor;

/** The descriptors that come over one monitor, which is told once it is made. */
public final class Passed implements Source {

    private volatile @Nullable QmpMonitor monitor;

    /** Nothing comes yet. */
    public Passed() {
        // the monitor is made with this
    }

    /** Tells the monitor. */
    public void set(QmpMonitor made) {
        monitor = made;
    }

    @Override
    public OptionalInt take() {
        QmpMonitor from = monitor;
        return from == null ? OptionalInt.empty() : from.takeDescriptor();
    }

    @Override
    public void close(int number) {
        PassedDescriptors.close(number);
    }
}
