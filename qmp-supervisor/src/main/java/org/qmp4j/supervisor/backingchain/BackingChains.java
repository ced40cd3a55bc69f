package org.qmp4j.supervisor.backingchain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.domain.DeviceKind;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.monitor.GraphNode;
import org.qmp4j.supervisor.monitor.InsertedFacts;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The truth of backing chains. A start trusts what a definition says and detects the rest; this compares: the definition, the headers
 * of the images, and the block graph of the QEMU that runs.
 */
public final class BackingChains implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(BackingChains.class);
    private static final String CORRECT = "chain-correct";

    private final ChainReader reader = new ChainReader(new ImageFiles());
    private final ImageDigests digests = new ImageDigests(reader);
    private final Function<String, DomainDef> live;
    private final Supplier<Collection<Domain>> domains;

    /**
     * For the supervisor.
     *
     * @param live reads the definition of a domain that runs
     * @param domains all that are known
     */
    public BackingChains(Function<String, DomainDef> live, Supplier<Collection<Domain>> domains) {
        this.live = live;
        this.domains = domains;
    }

    /**
     * The chain of an image that no domain has to know.
     *
     * @param format its format; when it is not said it is guessed, for looking alone
     */
    public ChainReport ofImage(Path image, Optional<ImageFormat> format) {
        StorageImage raw = StorageImage.of(new FileSource(image.toAbsolutePath().toString()), ImageFormat.RAW);
        ImageFormat known = format.orElseGet(() -> reader.guessed(raw).format());
        return reader.report(image.toString(), raw.withFormat(known, null), Map.of(), users(Optional.empty()));
    }

    /**
     * Compares the three accounts of each disk, whether the domain runs or not; changes nothing.
     *
     * @return completes with a report for each disk that has an image
     */
    public CompletionStage<List<ChainReport>> validate(Domain domain) {
        return domain.run(JobKind.INSPECT, scope -> look(domain, scope));
    }

    private List<ChainReport> look(Domain domain, JobScope scope) {
        Optional<DomainDef> running = domain.liveDefinition();
        Map<String, GraphNode> graph =
                running.isPresent() ? scope.await(scope.monitor().blocks().graph()) : Map.of();
        DomainDef definition = running.orElseGet(scope::definition);
        Function<String, List<String>> users = users(Optional.of(domain));
        Optional<String> before = running.isPresent()
                ? Optional.empty()
                : scope.directory().imagesAtStop().read();
        ObjectNode now = digests.of(definition);
        List<ChainReport> reports = new ArrayList<>();
        for (DiskDef disk : definition.devices().disks()) {
            if (!disk.image().isEmpty()) {
                String dev = disk.target().dev();
                ChainReport report = reader.report(dev, disk.image(), graph, users);
                if (running.isPresent()) {
                    report = onItsTop(scope, disk, report);
                }
                List<String> changed =
                        before.map(text -> ImageDigests.changes(text, dev, now)).orElse(List.of());
                reports.add(new ChainReport(dev, report.layers(), report.problem(), changed));
            }
        }
        return reports;
    }

    /** The device of a guest is on the top of its chain, or somebody has changed that behind our back; filters of jobs apart. */
    private static ChainReport onItsTop(JobScope scope, DiskDef disk, ChainReport report) {
        String top = "libvirt-" + disk.image().index() + "-";
        Optional<String> other = disk.image().index() == null
                        || !disk.throttleFilters().isEmpty()
                ? Optional.empty()
                : scope.await(scope.monitor()
                                .blockJobs()
                                .inserted(String.valueOf(disk.placement().alias())))
                        .map(InsertedFacts::node)
                        .filter(node -> !node.startsWith(top) && !node.startsWith("#"));
        return other.map(
                        node -> report.withProblem("the guest's device is on the node " + node + ", and not on " + top))
                .orElse(report);
    }

    /**
     * Starts a domain, unless a chain of it is not what its definition says, or was changed since its last process had ended.
     *
     * @return completes as {@link Domain#start()} does; or with {@link ChainException}, which says each difference
     */
    public CompletionStage<LiveRecord> startValidated(Domain domain) {
        return startValidated(domain, false);
    }

    /**
     * The same.
     *
     * @param paused whether its virtual CPUs are not to run yet
     */
    public CompletionStage<LiveRecord> startValidated(Domain domain, boolean paused) {
        return validate(domain).thenCompose(reports -> {
            for (ChainReport report : reports) {
                if (!report.isTrue()) {
                    throw new ChainException(
                            report.layers().stream().map(ChainLayer::place).toList(),
                            String.join("; ", report.problems()) + ": correct the definition, or the images",
                            null);
                }
            }
            return paused ? domain.startPaused() : domain.start();
        });
    }

    /**
     * Writes the chains that a definition says anew, from its images. A disk of which it says none is left alone: its chain is
     * detected at each start.
     *
     * @param shownOnly whether nothing is changed, and only the difference is told
     * @return completes with the new definition; or with {@link ChainException} when the images do not say what it has to be
     */
    public CompletionStage<Correction> correct(Domain domain, boolean shownOnly) {
        return domain.run(JobKind.EDIT, scope -> {
            DomainDef before = scope.definition();
            List<DiskDef> disks =
                    before.devices().disks().stream().map(this::corrected).toList();
            DomainDef after = before.withDevices(before.devices().with(DeviceKind.DISK, disks));
            List<String> diff = Correction.diff(lines(scope, before), lines(scope, after));
            if (!shownOnly && !diff.isEmpty()) {
                DomainDirectory directory = scope.directory();
                scope.rollback().push("forget the correction", () -> taken(directory));
                directory.journal().write(CORRECT, "intended", Map.of("disks", Integer.toString(disks.size())));
                scope.redefine(after);
                directory.journal().pass(CORRECT, "committed");
                directory.journal().clear(CORRECT);
            }
            return new Correction(after, diff);
        });
    }

    private static List<String> lines(JobScope scope, DomainDef definition) {
        return scope.notation().write(definition).lines().toList();
    }

    private DiskDef corrected(DiskDef disk) {
        StorageImage image = disk.image();
        if (image.isEmpty() || image.backing() == null) {
            return disk;
        }
        StorageImage found = reader.detected(image);
        return disk.withImage(
                image.withBacking(found.backing()).withDataStore(image.dataStore() == null ? null : found.dataStore()));
    }

    /** Who else has the image at a place, by what definitions say and headers below them. */
    private Function<String, List<String>> users(Optional<Domain> self) {
        Map<String, List<String>> users = new HashMap<>();
        for (Domain other : domains.get()) {
            if (self.isEmpty() || !other.uuid().equals(self.get().uuid())) {
                DomainDef definition = other.liveDefinition().orElseGet(other::definition);
                for (DiskDef disk : definition.devices().disks()) {
                    reader.report("", disk.image(), Map.of(), place -> List.of())
                            .layers()
                            .forEach(layer -> users.computeIfAbsent(layer.place(), place -> new ArrayList<>())
                                    .add(definition.name()));
                }
            }
        }
        return place -> users.getOrDefault(place, List.of()).stream()
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    /** A definition is replaced whole: what is on disk is either of the two, and nothing is left to do. */
    @Override
    public void taken(DomainDirectory directory) {
        directory
                .journal()
                .entry(CORRECT)
                .ifPresent(entry -> directory.journal().clear(CORRECT));
    }

    /** Images that were changed while nobody ran them are told of; who wants to be kept from it validates. */
    @Override
    public void comingUp(DomainDirectory directory, DomainDef definition) {
        Optional<String> before = directory.imagesAtStop().read();
        if (before.isPresent()) {
            ObjectNode now = digests.of(definition);
            for (DiskDef disk : definition.devices().disks()) {
                String top = disk.image().isEmpty() ? "" : place(disk.image());
                for (String change :
                        ImageDigests.changes(before.get(), disk.target().dev(), now)) {
                    // QEMU may open the top at any moment, and write to it
                    if (!change.startsWith(top + " ")) {
                        LOG.warn(
                                "{}: disk {} was changed while the domain was off: {}",
                                definition.label(),
                                disk.target().dev(),
                                change);
                    }
                }
            }
        }
    }

    private static String place(StorageImage image) {
        return BackingText.shown(image.source());
    }

    @Override
    public Optional<String> ended(DomainDirectory directory) {
        try {
            directory
                    .liveDefinition()
                    .map(live)
                    .ifPresent(definition -> directory
                            .imagesAtStop()
                            .write(digests.of(definition).toPrettyString() + "\n"));
        } catch (SupervisorException e) {
            LOG.warn("domain {}: what its images are at its end is not kept", directory.uuid(), e);
        }
        return Optional.empty();
    }
}
