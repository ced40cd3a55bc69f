package org.qmp4j.supervisor.preflight;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.preflight.PreflightReport.Subject;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.saveimage.SavedGuest;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Domains;
import org.qmp4j.supervisor.vm.Notation;
import org.qmp4j.supervisor.vm.Trial;

/**
 * Would this start, or go on, here? And if not, what is missing? All that can be known without a start is looked at: what the binary can do,
 * the CPU that the guest would get (asked of a QEMU that never runs a guest), images and who has them open, firmware, memory, devices of the host. Nothing is
 * made, changed or locked, and no job of a domain is waited for; so it is true of the moment alone. Thread safe.
 */
public final class Preflights {
    private final Trial trial;
    private final SaveImages saveImages;
    private final Notation notation;
    private final Function<UUID, DomainDirectory> directories;
    private final Domains domains;
    private final Surroundings surroundings;

    /**
     * What else a supervisor has.
     *
     * @param emulator the binary of definitions that name none
     * @param uuids new identities
     * @param pool where it is done
     */
    public record Surroundings(Path emulator, Supplier<UUID> uuids, Executor pool) {}

    /** For the supervisor. */
    @SuppressWarnings("exports") // made by the supervisor alone, which sees every room
    public Preflights(
            Trial trial,
            SaveImages saveImages,
            Notation notation,
            Function<UUID, DomainDirectory> directories,
            Domains domains,
            Surroundings surroundings) {
        this.trial = trial;
        this.saveImages = saveImages;
        this.notation = notation;
        this.directories = directories;
        this.domains = domains;
        this.surroundings = surroundings;
    }

    /**
     * Of the next start of a domain, which goes on from the state that it keeps if it keeps one.
     *
     * @return what was found; fails with {@link org.qmp4j.supervisor.error.SaveImageException} when that state cannot be read
     */
    public CompletionStage<PreflightReport> domain(Domain domain) {
        return run(() -> {
            DomainDirectory directory = directories.apply(domain.uuid());
            if (!directory.managedSave().exists()) {
                Subject subject = new Subject(Subject.Kind.DOMAIN, domain.uuid().toString());
                Candidate guest = new Candidate(subject, domain.definition(), Trial.Way.BOOTS, directory, null);
                return new Inspection(trial, guest, HereCheck.of(domain)).look();
            }
            SavedGuest saved = saveImages.guest(directory.managedSave().path(), Optional.of(domain.definition()));
            Subject subject =
                    new Subject(Subject.Kind.MANAGED_SAVE, domain.uuid().toString());
            return saved(subject, saved, directory, Optional.of(domain));
        });
    }

    /**
     * Of a definition, were it defined and started.
     *
     * @return what was found; fails as {@code Supervisor.define} does when it cannot be read
     */
    public CompletionStage<PreflightReport> xml(String xml) {
        return run(() -> {
            DomainDef asked = notation.read(xml);
            UUID named = asked.uuid();
            UUID uuid = named == null ? surroundings.uuids().get() : named;
            DomainDef known = asked.withUuid(uuid);
            known = known.devices().emulator() == null
                    ? known.withEmulator(surroundings.emulator().toString())
                    : known;
            Subject subject = new Subject(Subject.Kind.XML, "");
            Candidate guest = new Candidate(subject, laidOut(known), Trial.Way.BOOTS, directories.apply(uuid), null);
            List<PreflightFinding> here =
                    domains.find().apply(uuid).map(HereCheck::of).orElse(List.of());
            return new Inspection(trial, guest, here).look();
        });
    }

    /** What is refused is told with all else. */
    private DomainDef laidOut(DomainDef known) {
        try {
            return trial.laidOut(known);
        } catch (UnsupportedConfigurationException e) {
            return known;
        }
    }

    /**
     * Of a file with the state of a guest, of ours or of libvirt, were it restored.
     *
     * @return what was found; fails with {@link org.qmp4j.supervisor.error.SaveImageException} when it is no such file, or what it says
     *     cannot be read
     */
    public CompletionStage<PreflightReport> image(Path file) {
        return run(() -> {
            SavedGuest saved = saveImages.guest(file, Optional.empty());
            UUID named = saved.definition().uuid();
            Optional<Domain> here =
                    Optional.ofNullable(named).flatMap(uuid -> domains.find().apply(uuid));
            if (here.isPresent()) {
                saved = saveImages.guest(file, here.map(Domain::definition));
            }
            UUID uuid = named == null ? surroundings.uuids().get() : named;
            Subject subject =
                    new Subject(Subject.Kind.IMAGE, file.toAbsolutePath().toString());
            return saved(subject, saved, directories.apply(uuid), here);
        });
    }

    private PreflightReport saved(Subject subject, SavedGuest saved, DomainDirectory directory, Optional<Domain> here) {
        DomainDef definition = saved.definition();
        definition = definition.uuid() == null ? definition.withUuid(directory.uuid()) : definition;
        definition = definition.devices().emulator() == null
                ? definition.withEmulator(surroundings.emulator().toString())
                : definition;
        Candidate guest = new Candidate(
                subject,
                definition,
                saved.facts() == null ? Trial.Way.GOES_ON : Trial.Way.GOES_ON_WHOLE,
                directory,
                saved.cpu().orElse(null));
        return new Inspection(trial, guest, new HereCheck(subject.kind()).of(saved, here)).look();
    }

    private CompletionStage<PreflightReport> run(Supplier<PreflightReport> look) {
        return CompletableFuture.supplyAsync(look, surroundings.pool()).minimalCompletionStage();
    }
}
