package org.qmp4j.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Figures;

/** QEMU's end of a connection that has no socket: says lines, sees what was written, moves the clock. */
final class QemuEnd implements EventSink {

    static final String GREETING =
            "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 22, \"minor\": 2, \"major\": 7}}, \"capabilities\": [%s]}}";

    final Figures figures = new Figures();
    final EventHub hub = new EventHub(figures);
    final List<QmpNotice> notices = new ArrayList<>();
    final CompletableFuture<QmpConnection> opened = new CompletableFuture<>();
    final MockTicker clock = Ticker.newMockTicker();
    final QmpOptions options;
    final EmbeddedChannel channel;

    private QemuEnd(QmpOptions given) {
        options = given.withMetrics(figures);
        hub.add(this);
        channel = EmbeddedChannel.builder()
                .register(false)
                .ticker(clock)
                .handlers(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel fresh) {
                        fresh.pipeline().addLast(QmpConnection.negotiate(fresh, "qemu", options, hub, opened));
                    }
                })
                .build();
        // what a test does not look at is not released: no leak of the client's
        channel.config().setAllocator(new UnpooledByteBufAllocator(false, true));
    }

    /** Connected; nothing was said yet. */
    static QemuEnd silent(QmpOptions options) {
        QemuEnd end = new QemuEnd(options);
        try {
            end.channel.register();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return end;
    }

    /** Ready for commands, out-of-band ones included. */
    static QemuEnd ready(QmpOptions options) {
        return negotiated(options, "\"oob\"");
    }

    static QemuEnd ready() {
        return ready(QmpOptions.standard());
    }

    static QemuEnd withoutOutOfBand(QmpOptions options) {
        return negotiated(options, "");
    }

    private static QemuEnd negotiated(QmpOptions options, String capabilities) {
        QemuEnd end = silent(options);
        end.greet(capabilities);
        end.say("{\"return\": {}, \"id\": " + end.capabilitiesId() + "}");
        assertTrue(end.opened.isDone());
        return end;
    }

    void greet(String capabilities) {
        say(String.format(GREETING, capabilities));
    }

    /** Takes the qmp_capabilities command off the wire. */
    long capabilitiesId() {
        String sent = sent();
        assertTrue(sent.startsWith("{\"execute\":\"qmp_capabilities\""), sent);
        return Long.parseLong(sent.replaceFirst(".*\"id\":(\\d+)}$", "$1"));
    }

    QmpConnection connection() {
        return opened.join();
    }

    /** Lines, in one read. */
    void say(String... lines) {
        bytes(String.join("\r\n", lines) + "\r\n");
    }

    void bytes(String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
    }

    /** Empty results for these ids, in one read. */
    void answer(long... ids) {
        StringBuilder lines = new StringBuilder();
        for (long id : ids) {
            lines.append("{\"return\": {}, \"id\": ").append(id).append("}\r\n");
        }
        bytes(lines.toString());
    }

    /** What was written since the last call; one text per write. */
    List<String> writes() {
        channel.runPendingTasks();
        List<String> all = new ArrayList<>();
        for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
            all.add(out.toString(StandardCharsets.UTF_8));
            out.release();
        }
        return all;
    }

    String sent() {
        return String.join("", writes());
    }

    void assertSent(String expected) {
        assertEquals(expected, sent());
    }

    PendingCommand<JsonNode> submit(String name) {
        return submit(QmpCommand.of(name));
    }

    <R> PendingCommand<R> submit(QmpCommand<R> command) {
        return connection().submit(command, options.deadline(command), PendingCommand.NO_FD);
    }

    List<PendingCommand<JsonNode>> submit(String name, int times) {
        List<PendingCommand<JsonNode>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(submit(name));
        }
        return all;
    }

    void pass(Duration time) {
        clock.advance(time.toNanos(), TimeUnit.NANOSECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }

    void pass(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    /** End of stream. */
    void eof() {
        channel.close();
        channel.runPendingTasks();
    }

    void reset() {
        channel.pipeline().fireExceptionCaught(new IOException("Connection reset by peer"));
        eof();
    }

    /** A write failed; nothing is known of what is to be read. */
    void brokenPipe() {
        channel.pipeline().fireExceptionCaught(new IOException("Broken pipe"));
    }

    boolean isOpen() {
        channel.runPendingTasks();
        return channel.isOpen();
    }

    @Override
    public void offer(QmpNotice notice) {
        notices.add(notice);
    }

    @Override
    public boolean wants(String eventName) {
        return true;
    }
}
