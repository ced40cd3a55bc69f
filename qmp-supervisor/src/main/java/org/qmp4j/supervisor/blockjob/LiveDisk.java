package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.commandline.PlugPart;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.ImageNodes;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.vm.JobScope;

/** A disk of a guest that runs, and the block nodes of its chain. In a job. */
public final class LiveDisk {
    private final DomainDef live;
    private final DiskDef disk;
    private final DevicesPlan plan;
    private final List<ImageNodes> nodes;

    private LiveDisk(DomainDef live, DiskDef disk, DevicesPlan plan) {
        this.live = live;
        this.disk = disk;
        this.plan = plan;
        this.nodes = ImageNodes.of(disk, plan.storage().rawFormatNodes());
    }

    /**
     * The disk with that target.
     *
     * @throws OperationException when there is none, or one whose images cannot be worked on; says why
     */
    public static LiveDisk of(JobScope scope, String target, String operation) {
        DomainDef live = scope.liveDefinition();
        DiskDef disk = find(live, target)
                .orElseThrow(() ->
                        refusal(scope, operation, target, "the guest has no such disk; its disks are " + names(live)));
        String problem = problem(scope, disk);
        if (problem != null) {
            throw refusal(scope, operation, target, problem);
        }
        return of(scope, live, disk);
    }

    static LiveDisk of(JobScope scope, DomainDef live, DiskDef disk) {
        return new LiveDisk(
                live,
                disk,
                scope.planner().replan(live, new RunPaths(scope.runDirectory().path())));
    }

    /** The same disk with another image, which has its numbers. */
    public LiveDisk with(JobScope scope, StorageImage image) {
        DiskDef next = disk.withImage(image).withMirror(null);
        return of(scope, replaced(live, next), next);
    }

    static OperationException refusal(JobScope scope, String operation, String target, String why) {
        return new OperationException(scope.label(), operation, "look at disk " + target + ": " + why, null);
    }

    private static List<String> names(DomainDef domain) {
        return domain.devices().disks().stream()
                .map(disk -> disk.target().dev())
                .toList();
    }

    /** The disk with that target. */
    public static Optional<DiskDef> find(DomainDef domain, String target) {
        return domain.devices().disks().stream()
                .filter(disk -> disk.target().dev().equals(target))
                .findFirst();
    }

    /** The definition with that disk in the place of the one with the same target. */
    public static DomainDef replaced(DomainDef domain, DiskDef next) {
        return domain.withDisks(domain.devices().disks().stream()
                .map(disk -> disk.target().dev().equals(next.target().dev()) ? next : disk)
                .toList());
    }

    private static @Nullable String problem(JobScope scope, DiskDef disk) {
        if (scope.directory().liveDefinition().isEmpty()) {
            return "it is not known what it was started with: another version of this library did; restart the guest";
        } else if (disk.image().isEmpty()) {
            return "there is no medium in it";
        } else if (disk.hasObjects() || Boolean.TRUE.equals(disk.driver().copyOnRead())) {
            return "secrets, certificates, reservations, filters, copy-on-read, or another process that serves it, are"
                    + " between its images and the guest, and this is not done across them";
        } else if (disk.readonly()) {
            return "it is read-only: nothing is ever written to its images";
        } else if (!Layers.isWhole(disk.image())) {
            return "it is not known what is below " + text(last(disk).source())
                    + ": say <backingStore> down to an empty one, and restart the guest";
        } else if (disk.image().chain().stream().anyMatch(image -> image.index() == null)) {
            return "its images have no numbers: restart the guest";
        }
        return null;
    }

    private static StorageImage last(DiskDef disk) {
        List<StorageImage> chain = disk.image().chain();
        return chain.get(chain.size() - 1);
    }

    /** A path, or whatever else says where it is. */
    static String text(StorageSource source) {
        return source instanceof FileSource file
                ? file.path()
                : source instanceof BlockSource block ? block.path() : source.toString();
    }

    /** The disk. */
    public DiskDef disk() {
        return disk;
    }

    DomainDef live() {
        return live;
    }

    /** Its images, from the top. */
    public List<StorageImage> chain() {
        return disk.image().chain();
    }

    /** The id of its device. */
    public String alias() {
        return String.valueOf(disk.placement().alias());
    }

    boolean masksProtocols() {
        return !plan.storage().rawFormatNodes();
    }

    /** Name of the node that stands for the image at that depth. */
    public String node(int depth) {
        return nodes.get(depth).effective();
    }

    /** Name of the node that has the bytes of the image at that depth. */
    String storage(int depth) {
        return nodes.get(depth).storage();
    }

    /** Names of all nodes of the images from one depth to before another, the highest first. */
    public List<String> names(int from, int to) {
        List<String> names = new ArrayList<>();
        nodes.subList(from, to).forEach(image -> collect(image, names));
        return names;
    }

    private static void collect(ImageNodes image, List<String> names) {
        Stream.of(Optional.ofNullable(image.format()), Optional.ofNullable(image.slice()))
                .flatMap(Optional::stream)
                .forEach(names::add);
        names.add(image.storage());
        ImageNodes data = image.data();
        if (data != null) {
            collect(data, names);
        }
    }

    /** What QEMU is given for these nodes, the lowest first. */
    public List<ObjectNode> options(List<String> names) {
        return PlugPart.of(alias(), plan).stream()
                .filter(part -> part instanceof PlugPart.BlockNode && names.contains(part.id()))
                .map(part -> ((PlugPart.BlockNode) part).json().deepCopy())
                .toList();
    }

    /** A number that no image of the guest has. */
    public int freeNumber(JobScope scope) {
        int highest = 0;
        for (DiskDef one : live.devices().disks()) {
            highest = Math.max(highest, highest(one.image()));
            var mirror = one.mirror();
            if (mirror != null && mirror.image() != null) {
                highest = Math.max(highest, highest(mirror.image()));
            }
        }
        return scope.directory().nextNodeNumber(highest);
    }

    private static int highest(StorageImage top) {
        return top.chain().stream()
                .flatMap(image -> Stream.of(
                        Optional.ofNullable(image.index()),
                        Optional.ofNullable(image.dataStore()).map(StorageImage::index)))
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** How deep the image is that is meant. @throws OperationException when there is none such in this chain */
    int depth(JobScope scope, LayerAddress address, String operation) {
        OptionalInt depth = address.disk().map(disk.target().dev()::equals).orElse(true)
                ? address.in(disk.image())
                : OptionalInt.empty();
        return depth.orElseThrow(() -> refusal(
                scope, operation, disk.target().dev(), "no image of its chain is " + address + "; it has " + layers()));
    }

    private String layers() {
        List<String> layers = new ArrayList<>();
        for (StorageImage image : chain()) {
            layers.add(disk.target().dev() + "[" + image.index() + "] " + text(image.source()));
        }
        return String.join(", ", layers);
    }
}
