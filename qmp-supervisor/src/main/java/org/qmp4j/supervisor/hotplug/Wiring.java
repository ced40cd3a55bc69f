package org.qmp4j.supervisor.hotplug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.commandline.PlugPart;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChardevSource.UnixSocket;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.monitor.DeviceMonitor;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.JobScope;

/** From a live definition to what QEMU is given of it, and back to what is kept. In a job. */
final class Wiring {
    private final JobScope scope;

    Wiring(JobScope scope) {
        this.scope = scope;
    }

    /** The plan of a live definition; what has no place in it yet gets one. */
    DevicesPlan plan(DomainDef live) {
        return scope.planner().replan(live, new RunPaths(scope.runDirectory().path()));
    }

    /** A live definition with a place for everything in it. */
    DomainDef placed(DomainDef live) {
        return live.withDevices(plan(live).devices());
    }

    /** The parts of the device with that id, the device itself last; none if there is no such device. */
    List<PlugPart> parts(DomainDef live, String alias) {
        return PlugPart.of(alias, plan(live));
    }

    void add(PlugPart part) {
        DeviceMonitor devices = scope.monitor().devices();
        if (part instanceof PlugPart.BlockNode node) {
            scope.await(scope.monitor().blocks().addNode(node.json()));
        } else if (part instanceof PlugPart.Secret secret) {
            scope.await(devices.addObject(secret.json()));
        } else if (part instanceof PlugPart.NetBackend backend) {
            scope.await(devices.addNetBackend(backend.json()));
        } else if (part instanceof PlugPart.Socket socket) {
            String name = String.valueOf(socket.path().getFileName());
            scope.await(devices.addSocket(socket.id(), scope.runDirectory().within(name)));
        } else if (part instanceof PlugPart.Device device) {
            scope.await(devices.plug(device.json()));
        }
    }

    /** Removes what a device that is not there (any more) has on the host's side, as far as it is there. */
    void removeBackends(List<PlugPart> parts) {
        List<PlugPart> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        DeviceMonitor devices = scope.monitor().devices();
        for (PlugPart part : reversed) {
            if (part instanceof PlugPart.BlockNode node) {
                scope.await(scope.monitor().blocks().removeNode(node.id()));
            } else if (part instanceof PlugPart.Secret secret) {
                scope.await(devices.removeObject(secret.id()));
            } else if (part instanceof PlugPart.NetBackend backend) {
                scope.await(devices.removeNetBackend(backend.id()));
            } else if (part instanceof PlugPart.Socket socket) {
                scope.await(devices.removeChardev(socket.id()));
            }
        }
    }

    /** That is what runs from now on; sockets of channels are published, or no more. May be done again. */
    void keep(DomainDef next) {
        DomainDef before = scope.liveDefinition();
        if (!before.devices().channels().equals(next.devices().channels())) {
            keepSockets(before, next);
        }
        scope.keepLive(next);
    }

    private void keepSockets(DomainDef before, DomainDef next) {
        LiveRecord record = scope.record();
        Map<String, Path> sockets = new HashMap<>(record.sockets());
        Map<Path, Path> published = new HashMap<>(record.published());
        before.devices().channels().forEach(channel -> {
            sockets.remove(String.valueOf(channel.placement().alias()));
            link(channel).ifPresent(published::remove);
        });
        DevicesPlan plan = plan(next);
        plan.devices().channels().stream()
                .filter(channel -> channel.chardev().listener() != null)
                .forEach(channel ->
                        sockets.put(String.valueOf(channel.placement().alias()), plan.socket(channel)));
        next.devices()
                .channels()
                .forEach(channel -> link(channel).ifPresent(link -> {
                    Path socket = sockets.get(String.valueOf(channel.placement().alias()));
                    if (socket != null) {
                        published.put(link, socket);
                        scope.runDirectory().publish(link, socket);
                    }
                }));
        record.published().keySet().stream()
                .filter(link -> !published.containsKey(link))
                .forEach(scope.runDirectory()::withdraw);
        scope.keepRecord(record.withSockets(sockets, published));
    }

    private static Optional<Path> link(ChannelDef channel) {
        UnixSocket unix = channel.chardev().listener();
        return unix == null || unix.path() == null ? Optional.empty() : Optional.of(Path.of(unix.path()));
    }
}
