package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.chardev.ChardevInfo;
import org.qmp4j.qapi.chardev.DataFormat;
import org.qmp4j.qapi.chardev.QueryChardev;
import org.qmp4j.qapi.chardev.RingbufRead;
import org.qmp4j.qapi.misc.AddClient;
import org.qmp4j.transport.NativeFd;

/** The host sides of the character devices of a QEMU that runs. Reached by {@link DomainMonitor#characters()}. */
public final class CharacterMonitor {
    private final QmpClient client;

    CharacterMonitor(QmpClient client) {
        this.client = client;
    }

    /**
     * {@code query-chardev}: what each host side is, by its id. QEMU's words: {@code null}, {@code ringbuf}; a socket that
     * somebody is connected to as {@code unix:PATH,server=on} (the path that he was accepted on) or
     * {@code tcp:HOST:PORT,server=on <-> HOST:PORT}; with {@code disconnected:} before it when nobody is.
     */
    public CompletionStage<Map<String, String>> backends() {
        return client.execute(new QueryChardev())
                .thenApply(all ->
                        all.stream().collect(Collectors.toMap(ChardevInfo::label, ChardevInfo::filename, (a, b) -> b)));
    }

    /**
     * {@code chardev-change}: another host side. Whoever is connected to the old one sees its end, unless its connection is open
     * elsewhere too. Fails, and leaves the old one, for devices that cannot change it: all but serial ports of kind ISA and PCI and,
     * while the guest runs, ports of virtio.
     */
    public CompletionStage<?> change(String id, CharacterBackend backend) {
        ObjectNode arguments = QmpJson.object().put("id", id);
        arguments.set("backend", backend.json());
        return client.execute("chardev-change", arguments);
    }

    /** {@code ringbuf-read}: takes what is in a ring. */
    public CompletionStage<byte[]> drain(String id, long atMost) {
        return client.execute(RingbufRead.builder(id, atMost)
                        .format(DataFormat.BASE64)
                        .build())
                .thenApply(text -> Base64.getDecoder().decode(text));
    }

    /** {@code getfd}: QEMU has that open file under that name, until a command uses it up. */
    public CompletionStage<?> pass(String name, NativeFd fd) {
        return client.descriptors().getfd(name, fd);
    }

    /** {@code closefd}: QEMU closes what it has under that name and nobody has used. */
    public CompletionStage<?> drop(String name) {
        return client.descriptors().closefd(name);
    }

    /** Tells that a command has used up what was passed under that name. */
    public void usedUp(String name) {
        client.descriptors().usedUp(name);
    }

    /** {@code add_client}: a connection that was passed under that name; the host side must be a listening socket without one. */
    public CompletionStage<?> addClient(String id, String name) {
        return client.execute(AddClient.of(id, name)).whenComplete((done, problem) -> {
            if (problem == null) {
                usedUp(name);
            }
        });
    }

    /** Whether it takes the pause between attempts to connect again in milliseconds, by its schema. */
    public CompletionStage<Boolean> takesMillis() {
        return client.schema().thenApply(schema -> schema.has("chardev-change.backend{socket}.data.reconnect-ms"));
    }
}
