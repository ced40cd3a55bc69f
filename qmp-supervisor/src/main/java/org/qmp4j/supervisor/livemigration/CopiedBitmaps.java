package org.qmp4j.supervisor.livemigration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.supervisor.cookie.MigrationCookie.Bitmap;
import org.qmp4j.supervisor.cookie.MigrationCookie.DiskBitmaps;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.BitmapFacts;
import org.qmp4j.supervisor.monitor.MigrationMonitor.MovingBitmaps;
import org.qmp4j.supervisor.monitor.NodeFacts;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Dirty bitmaps of images that are copied: they go along in the stream of the guest, under names that both sides know. Those of images that
 * are shared stay in their image, where the other QEMU finds them.
 */
record CopiedBitmaps(JobScope scope) {
    private static final String CAPABILITY = "dirty-bitmaps";
    /** The most that QEMU's stream can say. */
    private static final int LONGEST_ALIAS = 255;

    /** Those of a source that can go along: kept in their image, and good. */
    List<DiskBitmaps> of(DomainDef definition) {
        Map<String, NodeFacts> nodes = new HashMap<>();
        scope.await(scope.monitor().blockJobs().nodes()).forEach(node -> nodes.put(node.name(), node));
        List<DiskBitmaps> all = new ArrayList<>();
        for (DiskDef disk : CopiedDisks.of(definition)) {
            String target = disk.target().dev();
            List<Bitmap> moving = Optional.ofNullable(nodes.get(Outset.node(scope, target))).stream()
                    .flatMap(node -> node.bitmaps().stream())
                    .filter(CopiedBitmaps::isGood)
                    .map(bitmap -> new Bitmap(bitmap.name(), alias(target, bitmap.name())))
                    .toList();
            if (!moving.isEmpty()) {
                all.add(new DiskBitmaps(target, moving));
            }
        }
        return all;
    }

    private static boolean isGood(BitmapFacts bitmap) {
        return !bitmap.name().isEmpty() && bitmap.persistent() && !bitmap.inconsistent();
    }

    /** As libvirt calls them, unless that is too long. */
    private static String alias(String target, String name) {
        String alias = "libvirt-" + target + "-" + name;
        return alias.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ALIAS ? alias : name;
    }

    /** At a destination, before it listens: they are waited for. Refused where an image cannot keep them. */
    void receive(DomainDef definition, List<DiskBitmaps> moving) {
        if (moving.isEmpty()) {
            return;
        }
        for (DiskBitmaps disk : moving) {
            boolean keeps = CopiedDisks.of(definition).stream()
                    .anyMatch(one -> one.target().dev().equals(disk.target()) && one.format() == ImageFormat.QCOW2);
            if (!keeps) {
                throw failure("disk " + disk.target() + " has checkpoints, and its image here would not be qcow2, which"
                        + " keeps them: give it that format, or delete the checkpoints");
            }
        }
        move(moving);
    }

    /** At a source, before it begins: they are sent. */
    void send(List<DiskBitmaps> moving) {
        if (!moving.isEmpty()) {
            move(moving);
        }
    }

    private void move(List<DiskBitmaps> moving) {
        Set<String> known = scope.await(scope.monitor().migration().capabilities());
        if (!known.contains(CAPABILITY)) {
            throw failure("this QEMU cannot move dirty bitmaps: delete the checkpoints first, or share the storage");
        }
        List<MovingBitmaps> mapped = new ArrayList<>();
        for (DiskBitmaps disk : moving) {
            Map<String, String> names = new LinkedHashMap<>();
            disk.bitmaps().forEach(bitmap -> names.put(bitmap.name(), bitmap.alias()));
            mapped.add(new MovingBitmaps(Outset.node(scope, disk.target()), disk.target(), names));
        }
        scope.await(scope.monitor().migration().move(mapped));
    }

    private OperationException failure(String problem) {
        return new OperationException(scope.label(), "live migration", "dirty bitmaps: " + problem, null);
    }
}
