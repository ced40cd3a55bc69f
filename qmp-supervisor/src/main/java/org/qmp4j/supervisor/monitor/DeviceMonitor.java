package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.machine.Balloon;
import org.qmp4j.qapi.qdev.DeviceDel;
import org.qmp4j.qapi.qom.QomList;

/** Devices of a QEMU that runs, and what they have on the host's side. Reached by {@link DomainMonitor#devices()}. */
public final class DeviceMonitor {
    private static final String PERIPHERAL = "/machine/peripheral";
    private static final String CHILD = "child<";
    private static final String DELETED = "DEVICE_DELETED";
    private static final String OST = "ACPI_DEVICE_OST";
    private static final int EJECT_REQUEST = 3;

    private final QmpClient client;

    DeviceMonitor(QmpClient client) {
        this.client = client;
    }

    /** {@code qom-list}: the ids of the devices that have one. */
    public CompletionStage<Set<String>> ids() {
        return client.execute(QomList.of(PERIPHERAL))
                .thenApply(properties -> properties.stream()
                        .filter(property -> property.type().startsWith(CHILD))
                        .map(property -> property.name())
                        .collect(Collectors.toSet()));
    }

    /** {@code device_add}, with the JSON of {@code -device}. */
    public CompletionStage<?> plug(ObjectNode device) {
        return client.execute("device_add", device);
    }

    /**
     * {@code device_del}, and the wait for what comes of it.
     *
     * @param patience how long the guest may take to let go of the device
     * @return completes with what the guest did; fails with {@link org.qmp4j.error.QmpTimeoutException} if it did nothing
     */
    public CompletionStage<Unplugged> unplug(String id, Duration patience) {
        return unplug(id, patience, event -> concerns(event, id) && isVerdict(event));
    }

    /**
     * The same for a virtual CPU. Without KVM QEMU never says that one is gone: it keeps hold of it, and says so of its interrupt
     * controller alone.
     */
    public CompletionStage<Unplugged> unplugCpu(String id, Duration patience) {
        return unplug(
                id,
                patience,
                event -> (concerns(event, id) && isVerdict(event))
                        || event.data().path("path").asText().startsWith(PERIPHERAL + "/" + id + "/"));
    }

    private CompletionStage<Unplugged> unplug(String id, Duration patience, Predicate<QmpEvent> wanted) {
        EventFilter verdicts =
                EventFilter.named(DELETED, "DEVICE_UNPLUG_GUEST_ERROR", OST).and(wanted);
        CompletableFuture<QmpEvent> verdict =
                client.awaitEvent(verdicts, patience).toCompletableFuture();
        return client.execute(DeviceDel.of(id))
                .handle((done, problem) -> {
                    QmpCommandException refusal = refusal(problem);
                    if (problem == null || (refusal != null && isUnderWay(refusal))) {
                        return verdict.thenApply(
                                event -> event.name().equals(DELETED) ? Unplugged.GONE : Unplugged.REFUSED);
                    }
                    verdict.cancel(false);
                    return refusal != null && refusal.errorClass().equals("DeviceNotFound")
                            ? CompletableFuture.completedFuture(Unplugged.GONE)
                            : CompletableFuture.<Unplugged>failedFuture(problem);
                })
                .thenCompose(outcome -> outcome);
    }

    private static boolean concerns(QmpEvent event, String id) {
        return event.data().path("device").asText().equals(id)
                || event.data().path("info").path("device").asText().equals(id);
    }

    /** A guest tells by ACPI how an ejection went: 0 is success, which DEVICE_DELETED tells better; from 0x80 on it goes on. */
    private static boolean isVerdict(QmpEvent event) {
        if (!event.name().equals(OST)) {
            return true;
        }
        int status = event.data().path("info").path("status").asInt();
        return event.data().path("info").path("source").asInt() == EJECT_REQUEST && status > 0 && status < 0x80;
    }

    private static @Nullable QmpCommandException refusal(@Nullable Throwable problem) {
        Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
        return cause instanceof QmpCommandException refusal ? refusal : null;
    }

    /** The guest was asked before, and may let go yet; QEMU has no class for that. */
    private static boolean isUnderWay(QmpCommandException refusal) {
        return refusal.description().contains("already in the process of unplug");
    }

    /** {@code netdev_add}, with the JSON of {@code -netdev}. */
    public CompletionStage<?> addNetBackend(ObjectNode netdev) {
        return client.execute("netdev_add", netdev);
    }

    /** {@code netdev_del}; one that is not there is no error. */
    public CompletionStage<?> removeNetBackend(String id) {
        return gone(client.execute("netdev_del", QmpJson.object().put("id", id)));
    }

    /** {@code chardev-add}: a socket on which QEMU listens, and waits for nobody. */
    public CompletionStage<?> addSocket(String id, Path path) {
        ObjectNode arguments = QmpJson.object().put("id", id);
        ObjectNode backend = arguments.putObject("backend").put("type", "socket");
        ObjectNode data = backend.putObject("data").put("server", true).put("wait", false);
        data.putObject("addr").put("type", "unix").putObject("data").put("path", path.toString());
        return client.execute("chardev-add", arguments);
    }

    /** {@code chardev-remove}, if {@code query-chardev} has it. */
    public CompletionStage<?> removeChardev(String id) {
        return client.execute("query-chardev").thenCompose(list -> {
            boolean there = list.findValuesAsText("label").contains(id);
            return there
                    ? client.execute("chardev-remove", QmpJson.object().put("id", id))
                    : CompletableFuture.completedFuture(list);
        });
    }

    /** {@code object-add}, with the JSON of {@code -object}. */
    public CompletionStage<?> addObject(ObjectNode object) {
        return client.execute("object-add", object);
    }

    /** {@code object-del}, if {@code qom-list} has it. */
    public CompletionStage<?> removeObject(String id) {
        return client.execute(QomList.of("/objects")).thenCompose(objects -> {
            boolean there = objects.stream().anyMatch(object -> object.name().equals(id));
            return there
                    ? client.execute("object-del", QmpJson.object().put("id", id))
                    : CompletableFuture.completedFuture(QmpJson.object());
        });
    }

    /**
     * {@code set_password} and {@code expire_password}: by what the users of a display are let in, and until when.
     *
     * @param protocol {@code vnc} or {@code spice}
     * @param connected what becomes of those who are in, or null
     * @param until in seconds of the epoch, or {@code never}
     */
    public CompletionStage<?> password(String protocol, String text, @Nullable String connected, String until) {
        ObjectNode password = QmpJson.object().put("protocol", protocol).put("password", text);
        if (connected != null) {
            password.put("connected", connected);
        }
        ObjectNode expiry = QmpJson.object().put("protocol", protocol).put("time", until);
        return client.execute("set_password", password).thenCompose(set -> client.execute("expire_password", expiry));
    }

    /** {@code balloon}: what the guest is to have, in bytes; it gives away the rest when it gets round to it. */
    public CompletionStage<?> balloon(long bytes) {
        return client.execute(Balloon.of(bytes));
    }

    /** {@code query-hotpluggable-cpus}: every place for a virtual CPU, in the order of sockets, cores and threads. */
    public CompletionStage<List<CpuPlace>> cpuPlaces() {
        return client.execute("query-hotpluggable-cpus").thenApply(CpuPlace::all);
    }

    private static CompletionStage<?> gone(CompletionStage<?> removal) {
        return removal.handle((done, problem) -> {
                    QmpCommandException refusal = refusal(problem);
                    return problem == null
                                    || (refusal != null && refusal.errorClass().equals("DeviceNotFound"))
                            ? CompletableFuture.completedFuture(null)
                            : CompletableFuture.failedFuture(problem);
                })
                .thenCompose(outcome -> outcome);
    }
}
