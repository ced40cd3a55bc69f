package org.qmp4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListSet;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.transport.NativeFd;

/**
 * Passing open files to QEMU ({@code SCM_RIGHTS}). The command and its descriptor leave in one message, and the next
 * descriptor waits for the reply, as QEMU keeps only the last one it was sent. What was passed stays in QEMU until it is
 * closed there, over reconnections: this object keeps the list. Needs a UNIX socket on epoll loops; elsewhere every
 * method throws {@link org.qmp4j.error.QmpUnsupportedException} before anything is sent.
 */
public final class QmpDescriptors {
    private final QmpClient client;
    private final Set<String> names = new ConcurrentSkipListSet<>();
    private final Set<Entry> entries = new ConcurrentSkipListSet<>();

    /**
     * A descriptor in a set of QEMU: usable there as {@code /dev/fdset/<fdset>}.
     *
     * @param fd its number in QEMU
     */
    public record Entry(long fdset, long fd) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int bySet = Long.compare(fdset, other.fdset);
            return bySet != 0 ? bySet : Long.compare(fd, other.fd);
        }
    }

    QmpDescriptors(QmpClient client) {
        this.client = client;
    }

    /**
     * {@code getfd}: QEMU knows the descriptor by this name until a command uses it up or {@link #closefd} is called.
     *
     * @param name must not start with a digit (QEMU would take it for a number)
     */
    public CompletionStage<JsonNode> getfd(String name, NativeFd fd) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            throw new IllegalArgumentException(
                    "QEMU takes no descriptor name that is empty or starts with a digit: '" + name + "'");
        }
        return send(QmpCommand.of("getfd", QmpJson.object().put("fdname", name)), fd)
                .whenComplete((done, problem) -> {
                    if (problem == null) {
                        names.add(name);
                    }
                });
    }

    /** {@code closefd}: QEMU closes the named descriptor. */
    public CompletionStage<JsonNode> closefd(String name) {
        return client.execute("closefd", QmpJson.object().put("fdname", name)).whenComplete((done, problem) -> {
            if (problem == null) {
                names.remove(name);
            }
        });
    }

    /** A command took the named descriptor over ({@code add_client}, {@code netdev_add} …): it is no longer ours to close. */
    public void usedUp(String name) {
        names.remove(name);
    }

    /**
     * {@code add-fd}.
     *
     * @param fdset to join; empty: a new one
     * @param opaque free text that {@code query-fdsets} shows
     */
    public CompletionStage<Entry> addFd(NativeFd fd, OptionalLong fdset, Optional<String> opaque) {
        ObjectNode arguments = QmpJson.object();
        fdset.ifPresent(set -> arguments.put("fdset-id", set));
        opaque.ifPresent(text -> arguments.put("opaque", text));
        QmpCommand<JsonNode> command = QmpCommand.of("add-fd", arguments);
        return send(command, fd).thenApply(info -> {
            Entry entry =
                    new Entry(info.path("fdset-id").longValue(), info.path("fd").longValue());
            entries.add(entry);
            return entry;
        });
    }

    /** {@code remove-fd}: QEMU closes it as soon as nothing uses its set. */
    public CompletionStage<JsonNode> removeFd(Entry entry) {
        ObjectNode arguments = QmpJson.object().put("fdset-id", entry.fdset()).put("fd", entry.fd());
        return client.execute("remove-fd", arguments).whenComplete((done, problem) -> {
            if (problem == null) {
                entries.remove(entry);
            }
        });
    }

    /** Names passed by this client and, as far as it knows, still open in QEMU. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    /** Entries of sets passed by this client and not removed. */
    public Set<Entry> entries() {
        return Set.copyOf(entries);
    }

    private CompletionStage<JsonNode> send(QmpCommand<JsonNode> command, NativeFd fd) {
        // it may have to wait for its turn: by then the caller may have closed the own one
        NativeFd ours = fd.duplicate();
        try {
            return client.submit(command, client.options().deadline(command), ours.number())
                    .whenComplete((done, problem) -> ours.close());
        } catch (RuntimeException e) {
            ours.close();
            throw e;
        }
    }
}
