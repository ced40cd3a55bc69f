package org.qmp4j.real;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.qmp4j.QmpClient;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

/** Makes QEMU send events as fast as it can: STOP and RESUME, for ever, several commands under way. */
final class Flood implements AutoCloseable {
    private static final int DEPTH = 32;

    private final QmpClient client;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile boolean closing;
    private final QmpLoops loops = QmpLoops.create();
    private int runners = DEPTH;
    private boolean running;

    Flood(Path socket) {
        client = RealQemuCase.await(QmpClient.connect(loops, QmpEndpoint.unix(socket), QmpOptions.standard()));
        for (int i = 0; i < DEPTH; i++) {
            again();
        }
    }

    private synchronized void again() {
        running = !running;
        CompletionStage<?> reply = client.execute(running ? "cont" : "stop");
        reply.whenComplete((result, problem) -> {
            if (problem != null) {
                done.completeExceptionally(problem);
            } else if (!closing) {
                again();
            } else if (--runners == 0) {
                done.complete(null);
            }
        });
    }

    @Override
    public void close() {
        closing = true;
        RealQemuCase.await(done);
        client.close();
        loops.close();
    }
}
