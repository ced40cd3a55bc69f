package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.Complaints;
import org.qmp4j.testkit.machine.Life;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.RunState;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/** The target's end: it listens, takes one machine, and ends the process if it cannot. */
final class Incoming implements AutoCloseable {

    private final Machine machine;
    private final Life life;
    private final Progress progress;
    private final Likeness likeness;
    private final Consumer<String> death;
    private volatile @Nullable ServerSocketChannel listener;
    private volatile @Nullable Peer source;
    private @Nullable Address address;

    Incoming(Machine machine, Life life, Progress progress, Likeness likeness, Consumer<String> death) {
        this.machine = machine;
        this.life = life;
        this.progress = progress;
        this.likeness = likeness;
        this.death = death;
    }

    private boolean old() {
        return machine.schema().version() == QemuVersion.V7_2;
    }

    /** {@code migrate-incoming}. */
    Answer start(JsonNode arguments) {
        if (address != null) {
            return Answer.error("The incoming migration has already been started");
        }
        if (old()) {
            // 7.2 tells before it looks, and whether or not the capability is on
            progress.tell("setup");
        }
        try {
            Address parsed = Address.of(arguments, machine.schema().version());
            if (!old() && !progress.is("none")) {
                return Answer.error("Illegal migration incoming state: " + progress.status());
            }
            listen(parsed);
            return Answer.done();
        } catch (Address.Refused e) {
            return Answer.error(e.words());
        }
    }

    /** Listens, and takes the machine that comes. */
    void listen(Address where) throws Address.Refused {
        if (!old()) {
            progress.to("setup");
        }
        try {
            Path path = Path.of(where.path());
            Files.deleteIfExists(path);
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listener = channel;
            channel.bind(UnixDomainSocketAddress.of(path), 1);
            address = where;
            Thread thread = new Thread(() -> receive(channel, path), "fake-incoming");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            close();
            throw new Address.Refused("Failed to bind socket to " + where.path() + ": " + Complaints.of(e));
        }
    }

    private void receive(ServerSocketChannel channel, Path path) {
        try (channel;
                Peer peer = new Peer(channel.accept())) {
            source = peer;
            channel.close();
            Files.deleteIfExists(path);
            JsonNode first = peer.receive();
            machine.loop().execute(() -> progress.to("active"));
            Optional<String> complaint = likeness.complaint(first.path("machine"));
            if (complaint.isPresent()) {
                die(complaint.get() + "\n");
                return;
            }
            RunState origin = RunState.of(peer.receive().path("state").asText());
            if (first.path("return-path").asBoolean()) {
                peer.send(JsonNodeFactory.instance.objectNode().put("loaded", true));
            }
            machine.loop().execute(() -> {
                life.arrive(origin);
                progress.to("completed");
            });
        } catch (IOException e) {
            if (listener != null) {
                die("");
            }
        }
    }

    private void die(String why) {
        machine.loop().execute(() -> death.accept(why + "load of migration failed: Invalid argument"));
    }

    ObjectNode json() {
        ObjectNode json = progress.json();
        Address where = address;
        if (where != null && !progress.is("completed")) {
            json.putArray("socket-address").addObject().put("type", "unix").put("path", where.path());
        }
        return json;
    }

    @Override
    public void close() {
        ServerSocketChannel channel = listener;
        listener = null;
        Peer peer = source;
        try {
            if (channel != null) {
                channel.close();
            }
            if (peer != null) {
                peer.close();
            }
        } catch (IOException e) {
            // nobody is to come any more either way
            source = null;
        }
    }
}
