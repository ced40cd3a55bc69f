package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.Life;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;

/** The source's end of one migration: connects, says what the machine is, stops it, and sends what it was. */
final class Outgoing implements AutoCloseable {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Machine machine;
    private final Life life;
    private final Progress progress;
    private final boolean pauses;
    private final boolean returnPath;
    private volatile @Nullable Peer target;
    private @Nullable String error;

    Outgoing(Machine machine, Life life, Progress progress, Capabilities capabilities) {
        this.machine = machine;
        this.life = life;
        this.progress = progress;
        pauses = capabilities.on("pause-before-switchover");
        returnPath = capabilities.on("return-path");
    }

    @Nullable
    String error() {
        return error;
    }

    void start(Address address, Likeness likeness) {
        ObjectNode first = NODES.objectNode().put("return-path", returnPath);
        first.set("machine", likeness.json());
        run(() -> {
            Path path = Path.of(address.path());
            Peer peer;
            try {
                peer = new Peer(SocketChannel.open(UnixDomainSocketAddress.of(path)));
            } catch (IOException e) {
                String why = Files.exists(path) ? "Connection refused" : "No such file or directory";
                later(() -> fail("Failed to connect to '" + path + "': " + why));
                return;
            }
            target = peer;
            peer.send(first);
            later(this::connected);
        });
    }

    private void connected() {
        if (!progress.is("setup")) {
            return;
        }
        progress.pass(1);
        progress.to("active");
        life.leave();
        if (pauses) {
            progress.to("pre-switchover");
        } else {
            switchover();
        }
    }

    /** The last step, from which there is no way back but a failure. */
    void switchover() {
        if (pauses || machine.schema().version() != QemuVersion.V7_2) {
            progress.to("device");
        }
        progress.pass(2);
        ObjectNode last = NODES.objectNode().put("state", life.beforeMigration().word());
        Peer peer = target;
        run(() -> {
            if (peer == null) {
                return;
            }
            peer.send(last);
            if (returnPath) {
                peer.receive();
            }
            later(this::completed);
        });
    }

    private void completed() {
        progress.to("completed");
        life.gone();
        close();
    }

    private void fail(String why) {
        if (!progress.underway()) {
            return;
        }
        error = why;
        progress.to("failed");
        life.stay();
        close();
    }

    /** Gives up; does nothing where it is too late for that. */
    void cancel() {
        if (progress.is("device")) {
            return;
        }
        progress.to("cancelling");
        close();
        later(() -> {
            life.stay();
            progress.to("cancelled");
        });
    }

    /** Something that may wait for the target. */
    private interface Work {
        void run() throws IOException;
    }

    private void run(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        later(() -> fail("Unable to read from socket: Connection reset by peer"));
                    }
                },
                "fake-outgoing");
        thread.setDaemon(true);
        thread.start();
    }

    private void later(Runnable step) {
        machine.loop().execute(step);
    }

    @Override
    public void close() {
        Peer peer = target;
        if (peer != null) {
            peer.close();
        }
    }
}
