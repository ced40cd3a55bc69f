package org.qmp4j.support;

import static org.junit.jupiter.api.Assertions.fail;
import static org.qmp4j.support.Failures.value;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.qmp4j.QmpClient;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/** Event loops and clients of one test; ends them after it. */
public final class Loops implements AfterEachCallback {

    private static final long LIMIT_NANOS = 20_000_000_000L;

    private final QmpLoops.Kind kind;
    private final List<QmpClient> clients = new ArrayList<>();
    private QmpLoops loops;

    public Loops(QmpLoops.Kind kind) {
        this.kind = kind;
    }

    public Loops() {
        this(QmpLoops.Kind.EPOLL);
    }

    public synchronized QmpLoops get() {
        if (loops == null) {
            loops = QmpLoops.create(1, kind);
        }
        return loops;
    }

    public QmpClient client(FakeQemu qemu) {
        return client(qemu, QmpOptions.standard());
    }

    public QmpClient client(FakeQemu qemu, QmpOptions options) {
        return client(QmpEndpoint.unix(qemu.socket()), options);
    }

    public QmpClient client(QmpEndpoint endpoint, QmpOptions options) {
        QmpClient client = value(QmpClient.connect(get(), endpoint, options));
        clients.add(client);
        return client;
    }

    /** Waits for what no future tells. */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("waited in vain until " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clients.forEach(QmpClient::close);
        clients.clear();
        if (loops != null) {
            loops.close();
            loops = null;
        }
    }
}
