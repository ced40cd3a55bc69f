package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.value;
import static org.qmp4j.support.Loops.until;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

class ThreadsTest {

    private static final int MANY = 200;

    private static Set<String> ours() {
        Set<String> names = new TreeSet<>();
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("qmp-"))
                .forEach(names::add);
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredConnectionsNeedOneThread(QmpLoops.Kind kind) {
        until("earlier tests' threads are gone", () -> ours().isEmpty());
        List<FakeQemu> fakes = new ArrayList<>();
        try (QmpLoops loops = QmpLoops.create(1, kind)) {
            List<CompletionStage<QmpClient>> clients = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                FakeQemu qemu = FakeQemu.builder().start();
                fakes.add(qemu);
                clients.add(QmpClient.connect(loops, QmpEndpoint.unix(qemu.socket()), QmpOptions.standard()));
            }
            for (CompletionStage<QmpClient> client : clients) {
                value(value(client).execute("query-status"));
            }
            assertEquals(1, ours().size(), () -> ours().toString());
        } finally {
            fakes.forEach(FakeQemu::close);
        }
        until("the loops' thread is gone", () -> ours().isEmpty());
    }

    @Test
    void nothingIsLeftOfEventThreadsAndStreams() throws Exception {
        until("earlier tests' threads are gone", () -> ours().isEmpty());
        try (FakeQemu qemu = FakeQemu.builder().listenTcp().start();
                QmpLoops loops = QmpLoops.create()) {
            InetSocketAddress at = qemu.tcpAddress();
            try (Socket socket = new Socket(at.getAddress(), at.getPort())) {
                QmpClient client = value(QmpClient.connect(
                        loops,
                        QmpEndpoint.streams(socket.getInputStream(), socket.getOutputStream()),
                        QmpOptions.standard()));
                client.subscribe(EventFilter.all(), notice -> {});
                value(client.execute("stop"));
                assertTrue(ours().size() >= 3, () -> ours().toString());
            }
        }
        until("all threads are gone", () -> ours().isEmpty());
    }

    @Test
    void aStreamThatEndsTakesItsThreadsWithIt() throws Exception {
        until("earlier tests' threads are gone", () -> ours().isEmpty());
        PipedInputStream in = new PipedInputStream();
        try (QmpLoops loops = QmpLoops.create();
                PipedOutputStream qemu = new PipedOutputStream(in)) {
            CompletionStage<QmpClient> connecting = QmpClient.connect(
                    loops, QmpEndpoint.streams(in, java.io.OutputStream.nullOutputStream()), QmpOptions.standard());
            until("the reader runs", () -> ours().contains("qmp-stream-reader"));
            qemu.write(new byte[] {'x', '\n'});
            qemu.flush();
            org.qmp4j.support.Failures.failure(org.qmp4j.error.QmpConnectException.class, connecting);
        }
        until("all threads are gone", () -> ours().isEmpty());
    }
}
