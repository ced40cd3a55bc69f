package org.qmp4j.supervisor.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qmp4j.supervisor.blockjob.ImageNeeds;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.image.ImageStore;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobScope;

/** Who goes on from which images: domains, as they are asked for and as they run, and their snapshots. */
public final class ImageUse implements ImageNeeds {
    private final SnapshotNotation notation;
    private final Supplier<Collection<Domain>> all;
    private final Function<UUID, DomainDirectory> directories;
    private final ChainDetection chains = new ChainDetection(new ImageFiles());

    /**
     * For the supervisor.
     *
     * @param all every domain
     * @param directories where each has its snapshots
     */
    public ImageUse(
            SnapshotNotation notation, Supplier<Collection<Domain>> all, Function<UUID, DomainDirectory> directories) {
        this.notation = notation;
        this.all = all;
        this.directories = directories;
    }

    @Override
    public List<String> harmed(JobScope scope, String disk, String written, String kept) {
        String changed = real(written);
        String same = kept.isEmpty() ? "" : real(kept);
        Predicate<List<String>> isHarmed = chain -> chain.contains(changed) && !chain.contains(same);
        String deleted = Deletion.underWay(scope.directory()).orElse("");
        return users(new Reader(scope.directory().uuid(), disk, deleted, false), isHarmed);
    }

    /**
     * Who goes on from an image otherwise than by that overlay, or perhaps does: one whose images cannot be followed is given the
     * benefit of the doubt.
     *
     * @param deleted the snapshot that this is about
     */
    List<String> needing(JobScope scope, String disk, String deleted, String overlay, String base) {
        String below = real(base);
        String above = real(overlay);
        return users(new Reader(scope.directory().uuid(), disk, deleted, true), chain -> {
            int depth = chain.indexOf(below);
            return depth >= 0 && (depth == 0 || !chain.get(depth - 1).equals(above));
        });
    }

    /**
     * Who looks.
     *
     * @param own the domain whose disk is changed
     * @param disk target of that disk
     * @param deleted the snapshot of it that is being deleted; empty for none
     * @param doubts whether who cannot be followed is told of
     */
    private record Reader(UUID own, String disk, String deleted, boolean doubts) {}

    private List<String> users(Reader reader, Predicate<List<String>> wanted) {
        List<String> users = new ArrayList<>();
        for (Domain domain : all.get()) {
            boolean own = domain.uuid().equals(reader.own());
            String label = "domain " + domain.definition().name();
            Stream.concat(Stream.of(domain.definition()), domain.liveDefinition().stream())
                    .flatMap(definition -> images(definition, own ? reader.disk() : ""))
                    .flatMap(top -> use(top, label, reader.doubts(), wanted).stream())
                    .findFirst()
                    .ifPresent(users::add);
            for (SnapshotDef snapshot : snapshots(domain)) {
                boolean gone = own && reader.deleted().equals(snapshot.name());
                String name = "snapshot " + snapshot.name() + (own ? "" : " of " + label);
                Optional.ofNullable(snapshot.domain()).filter(then -> !gone).stream()
                        .flatMap(then -> images(notation.domain(then), ""))
                        .flatMap(top -> use(top, name, false, wanted).stream())
                        .findFirst()
                        .ifPresent(users::add);
            }
        }
        return users;
    }

    private List<SnapshotDef> snapshots(Domain domain) {
        DomainDirectory directory = directories.apply(domain.uuid());
        return directory.snapshots().names().stream()
                .flatMap(name -> directory.snapshots().read(name).stream())
                .map(notation::read)
                .toList();
    }

    private static Stream<StorageImage> images(DomainDef definition, String but) {
        return definition.devices().disks().stream()
                .filter(disk -> !disk.target().dev().equals(but))
                .map(DiskDef::image)
                .filter(image -> !image.isEmpty());
    }

    /** The label, if one that goes on from that image is wanted; what cannot be followed counts as far as it is said. */
    private Optional<String> use(StorageImage top, String label, boolean doubts, Predicate<List<String>> wanted) {
        try {
            return wanted.test(paths(chains.detect(top))) ? Optional.of(label) : Optional.empty();
        } catch (ChainException e) {
            if (wanted.test(paths(top))) {
                return Optional.of(label);
            }
            return doubts && ImageStore.isLocal(top.source())
                    ? Optional.of(label + " perhaps, whose images cannot be followed (" + e.getMessage() + ")")
                    : Optional.empty();
        }
    }

    private static List<String> paths(StorageImage top) {
        return top.chain().stream()
                .map(image -> Optional.ofNullable(OverlayPlan.path(image))
                        .map(ImageUse::real)
                        .orElse("?"))
                .toList();
    }

    /** One name for each file, whatever links lead to it. */
    private static String real(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException e) {
            return Path.of(path).normalize().toString();
        }
    }
}
