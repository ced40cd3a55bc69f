package org.qmp4j.supervisor.livemigration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.cookie.MigrationCookie.Nbd;
import org.qmp4j.supervisor.cookie.MigrationCookie.NbdDisk;
import org.qmp4j.supervisor.cookie.MigrationFacts;
import org.qmp4j.supervisor.domain.AbiDifference;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.DomainType;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.vm.Carried;
import org.qmp4j.supervisor.vm.DirtyTracking;
import org.qmp4j.supervisor.vm.JobScope;

/** What a source has said of a guest, as a destination reads it: refused where it cannot be had here. */
record Reception(
        MigrationNotation notation, ArrivalOptions options, Carried carried, MigrationCookie cookie, UUID uuid) {
    /** Features of libvirt that a reader must understand, and that need nothing here. */
    private static final List<String> UNDERSTOOD = List.of("memory-hotplug", "cpu-hotplug");

    /** @throws OperationException when it cannot be received; says why */
    static Reception of(MigrationNotation notation, String xml, String cookie, ArrivalOptions options) {
        MigrationCookie read = notation.cookie(cookie);
        DomainDef source = notation.definition(xml);
        UUID uuid = source.uuid();
        MigrationFacts facts = read.facts();
        if (uuid == null || !uuid.equals(read.uuid())) {
            throw refused(source, "its definition has uuid " + uuid + ", and its cookie " + read.uuid());
        }
        if (facts == null) {
            throw refused(source, "its cookie was not written by this library");
        }
        List<String> unknown = read.unknownFeatures(UNDERSTOOD);
        if (!unknown.isEmpty()) {
            throw refused(source, "the source needs " + unknown + ", which is not known here");
        }
        if (options.postCopy()) {
            requirePostCopy(
                    source,
                    facts.guest().qemu(),
                    options.copyStorage() && !read.bitmaps().isEmpty());
        }
        DomainDef given = options.xml()
                .map(notation::definition)
                .map(asked -> asked.withUuid(uuid))
                .orElse(source);
        Optional<AbiDifference> seen = notation.differs(source, given);
        if (seen.isPresent()) {
            throw refused(source, "its guest would find another machine: " + seen.get() + "; keep that as it is");
        }
        DomainDef here = options.emulator()
                .map(path -> given.withEmulator(path.toString()))
                .orElse(given);
        return new Reception(notation, options, new Carried(here, read.cpu(), facts.guest()), read, uuid);
    }

    private static void requirePostCopy(DomainDef source, String qemu, boolean bitmaps) {
        DirtyTracking tracking = new DirtyTracking(source.type() == DomainType.KVM, qemu);
        if (!tracking.isSound()) {
            throw refused(source, tracking.flaw() + ": migrate it without post-copy, then it stands still meanwhile");
        }
        if (bitmaps) {
            throw refused(
                    source,
                    "bitmaps of its checkpoints go in the stream when its disks are copied, which is not done with post-copy: migrate"
                            + " without post-copy, or share its storage");
        }
    }

    MigrationFacts facts() {
        return Objects.requireNonNull(cookie.facts());
    }

    /** Disks that the source can copy, and how large they are. */
    List<NbdDisk> disks() {
        Nbd nbd = cookie.nbd();
        return nbd == null ? List.of() : nbd.disks();
    }

    /** What cannot be seen from the texts: asked before a process is started. */
    String check(JobScope scope) {
        if (scope.directory().managedSave().exists()) {
            throw failure(scope, "it has a saved state here, which would be the past: remove that");
        }
        DomainDef definition = carried.definition();
        String emulator = String.valueOf(definition.devices().emulator());
        QemuCapabilities capabilities = scope.capabilities(emulator);
        String machine = String.valueOf(definition.os().machine());
        if (!capabilities.machines().isEmpty() && !capabilities.machines().containsKey(machine)) {
            throw failure(
                    scope,
                    emulator + " (" + capabilities.version() + ") has no machine type " + machine
                            + ", which it was started with: choose a binary that has it");
        }
        for (DiskDef disk : definition.devices().disks()) {
            boolean made = options.copyStorage() && !disk.readonly();
            if (!made && disk.source() instanceof FileSource file && !Files.exists(Path.of(file.path()))) {
                throw failure(
                        scope,
                        "disk " + disk.target().dev() + ": " + file.path()
                                + " is not there: share its storage, or have it copied");
            }
        }
        if (options.copyStorage()) {
            NewImages.make(scope, this);
        }
        return emulator;
    }

    private static OperationException refused(DomainDef source, String problem) {
        return new OperationException(source.label(), "live migration", "prepare: " + problem, null);
    }

    private static OperationException failure(JobScope scope, String problem) {
        return new OperationException(scope.label(), "live migration", "prepare: " + problem, null);
    }
}
