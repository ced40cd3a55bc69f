package org.qmp4j.supervisor.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.checkpoint.model.Bitmap;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.commandline.PlugPart;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.ImageNodes;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.monitor.BitmapFacts;
import org.qmp4j.supervisor.monitor.BitmapMonitor;
import org.qmp4j.supervisor.monitor.NodeFacts;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.vm.JobScope;

/** The bitmaps of a guest that runs, asked for with one question. In a job. */
final class LiveBitmaps implements Bitmaps {
    private final JobScope scope;
    private final DomainDef live;

    LiveBitmaps(JobScope scope) {
        this.scope = scope;
        this.live = scope.liveDefinition();
    }

    @Override
    public DomainDef definition() {
        return live;
    }

    @Override
    public List<DiskBitmaps> ask() {
        Map<String, NodeFacts> nodes = new HashMap<>();
        for (NodeFacts node : scope.await(scope.monitor().blockJobs().activeNodes())) {
            nodes.put(node.name(), node);
        }
        List<DiskBitmaps> disks = new ArrayList<>();
        for (DiskDef disk : live.devices().disks()) {
            List<DiskBitmaps.Layer> layers = new ArrayList<>();
            for (ImageNodes image : ImageNodes.of(disk, false)) {
                NodeFacts node = nodes.get(image.effective());
                layers.add(new DiskBitmaps.Layer(image.effective(), node == null ? List.of() : bitmaps(node)));
            }
            if (!layers.isEmpty()) {
                disks.add(new DiskBitmaps(disk.target().dev(), layers));
            }
        }
        return disks;
    }

    /** Those of jobs have no name, and are nobody's. */
    private static List<Bitmap> bitmaps(NodeFacts node) {
        return node.bitmaps().stream()
                .filter(bitmap -> !bitmap.name().isEmpty())
                .map(LiveBitmaps::bitmap)
                .toList();
    }

    private static Bitmap bitmap(BitmapFacts facts) {
        return new Bitmap(
                facts.name(),
                facts.recording(),
                facts.persistent(),
                facts.inconsistent(),
                facts.busy(),
                facts.granularity(),
                facts.count());
    }

    @Override
    public List<BitmapPlace> places(List<BitmapMonitor.Address> bitmaps) {
        List<BitmapPlace> places = new ArrayList<>();
        for (BitmapMonitor.Address bitmap : bitmaps) {
            live.devices().disks().stream()
                    .flatMap(disk -> ImageNodes.of(disk, false).stream())
                    .filter(image -> image.effective().equals(bitmap.node()))
                    .map(image -> image.image().source())
                    .filter(source -> source instanceof FileSource || source instanceof BlockSource)
                    .findFirst()
                    .ifPresent(source -> places.add(new BitmapPlace(ImageBitmaps.path(source), bitmap.name())));
        }
        return places;
    }

    @Override
    public void add(List<BitmapMonitor.Address> bitmaps) {
        scope.await(scope.monitor().bitmaps().add(bitmaps));
    }

    /**
     * Removes bitmaps, all or none; images below the top are opened for writing meanwhile.
     */
    @Override
    public void remove(List<BitmapMonitor.Address> bitmaps) {
        Set<String> tops = live.devices().disks().stream()
                .flatMap(disk -> ImageNodes.of(disk, false).stream())
                .filter(ImageNodes::isTop)
                .map(ImageNodes::effective)
                .collect(Collectors.toSet());
        Set<String> below = bitmaps.stream()
                .map(BitmapMonitor.Address::node)
                .filter(node -> !tops.contains(node))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<ObjectNode> reopened = new ArrayList<>();
        try {
            for (String node : below) {
                ObjectNode options = options(node);
                scope.await(
                        scope.monitor().blockJobs().reopen(options.deepCopy().put("read-only", false)));
                reopened.add(options);
            }
            scope.await(scope.monitor().bitmaps().remove(bitmaps));
        } finally {
            for (ObjectNode options : reopened) {
                scope.await(scope.monitor().blockJobs().reopen(options));
            }
        }
    }

    /** What a node was made with. */
    private ObjectNode options(String node) {
        DevicesPlan plan =
                scope.planner().replan(live, new RunPaths(scope.runDirectory().path()));
        return live.devices().disks().stream()
                .flatMap(disk -> PlugPart.of(String.valueOf(disk.placement().alias()), plan).stream())
                .filter(part -> part instanceof PlugPart.BlockNode && part.id().equals(node))
                .map(part -> ((PlugPart.BlockNode) part).json())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no block node " + node + " in what runs"));
    }
}
