package org.qmp4j.supervisor.backup.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.backup.model.BackupDisk.Extent;
import org.qmp4j.supervisor.checkpoint.model.DiskNames;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * Decides what a request leaves open, disk by disk of the domain, as libvirt does; and gathers all that is wrong with it.
 */
public final class BackupPlanning {
    private static final int NBD_PORT = 10809;

    private final DomainDef domain;
    private final Function<DiskDef, Optional<String>> files;
    private final String socket;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param domain the domain as it runs
     * @param files the file that is made for a disk which names none; empty where none can be made
     * @param socket where a pull is shown that does not say where
     */
    public BackupPlanning(DomainDef domain, Function<DiskDef, Optional<String>> files, String socket) {
        this.domain = domain;
        this.files = files;
        this.socket = socket;
    }

    /** All that is wrong with the last request. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** The backup with every disk of the domain, and all decided of those that take part; empty when something is wrong. */
    public Optional<BackupDef> of(BackupDef request) {
        problems.clear();
        boolean pull = request.isPull();
        List<BackupDisk> disks = disks(request);
        if (disks.stream().noneMatch(BackupDisk::isBackedUp)) {
            problems.add("no disk takes part in it");
        }
        checkPlaces(disks);
        if (pull) {
            checkNames(disks);
        } else if (request.server() != null) {
            problems.add("a push has no <server>: its data goes to the targets; say mode='pull', or leave it out");
        }
        BackupServer server = pull ? server(request.server()) : null;
        return problems.isEmpty()
                ? Optional.of(new BackupDef(pull ? BackupMode.PULL : BackupMode.PUSH, request.since(), server, disks))
                : Optional.empty();
    }

    private List<BackupDisk> disks(BackupDef request) {
        Map<String, BackupDisk> said = said(request);
        List<BackupDisk> disks = new ArrayList<>();
        for (DiskDef disk : domain.devices().disks()) {
            String target = disk.target().dev();
            BackupDisk one = said.get(target);
            boolean takesPart = one == null
                    ? request.disks() == null && !disk.image().isEmpty() && !disk.readonly()
                    : one.isBackedUp();
            disks.add(
                    takesPart
                            ? decided(disk, one == null ? BackupDisk.open(target) : one, request)
                            : BackupDisk.none(target));
        }
        return disks;
    }

    private Map<String, BackupDisk> said(BackupDef request) {
        Map<String, BackupDisk> byTarget = new LinkedHashMap<>();
        DiskNames names = new DiskNames(domain);
        for (BackupDisk disk : request.disks() == null ? List.<BackupDisk>of() : request.disks()) {
            DiskNames.Meaning meaning = names.meaning(disk.name());
            if (meaning instanceof DiskNames.Meaning.Unclear unclear) {
                problems.add(unclear.problem());
            } else if (meaning instanceof DiskNames.Meaning.One one && byTarget.put(one.target(), disk) != null) {
                problems.add("disk " + one.target() + " is named twice");
            }
        }
        return byTarget;
    }

    private BackupDisk decided(DiskDef disk, BackupDisk said, BackupDef request) {
        String target = disk.target().dev();
        if (disk.image().isEmpty() || disk.readonly()) {
            problems.add("disk " + target + " is empty or read-only: nothing is ever written to it; say backup='no'");
        }
        boolean pull = request.isPull();
        String since = since(target, said, request);
        boolean incremental = since != null;
        checkExport(target, said, pull, incremental);
        return new BackupDisk(
                target,
                true,
                incremental ? Extent.INCREMENTAL : Extent.FULL,
                since,
                pull ? (said.export() == null ? target : said.export()) : null,
                pull && incremental ? (said.bitmap() == null ? "backup-" + target : said.bitmap()) : null,
                format(said, target, pull, incremental),
                image(disk, said, pull));
    }

    /** The checkpoint since which; null for all of the disk. */
    private @Nullable String since(String target, BackupDisk said, BackupDef request) {
        if (said.extent() == Extent.FULL) {
            if (said.since() != null) {
                problems.add("disk " + target + ": a full backup is since no checkpoint; leave out incremental='"
                        + said.since() + "', or backupmode='full'");
            }
            return null;
        }
        String since = said.since() != null ? said.since() : request.since();
        if (said.isIncremental() && since == null) {
            problems.add("disk " + target + ": incremental since which checkpoint? Say <incremental>");
        }
        return since;
    }

    private void checkExport(String target, BackupDisk said, boolean pull, boolean incremental) {
        if (!pull && (said.export() != null || said.bitmap() != null)) {
            problems.add("disk " + target + ": nothing of a push is exported; leave out exportname and exportbitmap");
        } else if (said.bitmap() != null && !incremental) {
            problems.add("disk " + target + ": a full backup has no exportbitmap");
        }
    }

    private ImageFormat format(BackupDisk said, String target, boolean pull, boolean incremental) {
        ImageFormat format = said.format() == null ? ImageFormat.QCOW2 : said.format();
        if (pull && format != ImageFormat.QCOW2) {
            problems.add("disk " + target + ": the scratch of a pull is qcow2, and not " + format.id()
                    + ": it stands on the disk");
        } else if (incremental && format != ImageFormat.QCOW2) {
            problems.add("disk " + target + ": an incremental backup in the format " + format.id()
                    + " could not be told from zeros; qcow2 can");
        } else if (format != ImageFormat.QCOW2 && format != ImageFormat.RAW) {
            problems.add("disk " + target + ": a backup is qcow2 or raw, and not " + format.id());
        }
        return format;
    }

    private @Nullable StorageImage image(DiskDef disk, BackupDisk said, boolean pull) {
        String target = disk.target().dev();
        StorageImage image = said.image();
        if (image != null && image.encryption() != null) {
            problems.add("disk " + target + ": encrypted " + (pull ? "scratches" : "targets") + " are not made yet");
        }
        if (image != null && !image.isEmpty()) {
            ImageFormat format = said.format() == null ? ImageFormat.QCOW2 : said.format();
            return image.withFormat(format, null);
        }
        Optional<String> file = files.apply(disk);
        if (file.isPresent()) {
            return StorageImage.of(
                    new FileSource(file.get()), said.format() == null ? ImageFormat.QCOW2 : said.format());
        }
        problems.add("disk " + target + " is no file, beside which another could be made; say "
                + (pull ? "<scratch>" : "<target>"));
        return null;
    }

    private void checkNames(List<BackupDisk> disks) {
        Set<String> names = new HashSet<>();
        for (BackupDisk disk : disks) {
            if (disk.isBackedUp() && !names.add(disk.exportName())) {
                problems.add("disk " + disk.name() + ": another disk has the exportname '" + disk.exportName() + "'");
            }
        }
    }

    private void checkPlaces(List<BackupDisk> disks) {
        Set<StorageSource> places = new HashSet<>();
        for (BackupDisk disk : disks) {
            StorageImage image = disk.image();
            if (image != null
                    && (image.source() instanceof FileSource || image.source() instanceof BlockSource)
                    && !places.add(image.source())) {
                problems.add("disk " + disk.name() + ": another disk has the same image");
            }
        }
    }

    private BackupServer server(@Nullable BackupServer said) {
        if (said == null) {
            return BackupServer.unix(socket);
        }
        if (said.transport() == BackupServer.Transport.FD) {
            problems.add("files that somebody else has opened are not taken over: say transport='unix' or 'tcp'");
        }
        if (said.isUnix()) {
            if (said.isSecure()) {
                problems.add("a UNIX socket is not encrypted: leave out tls, or say transport='tcp'");
            }
            String path = said.socket() == null ? socket : said.socket();
            if (!path.startsWith("/")) {
                problems.add("the socket is named by an absolute path, and not by '" + path + "'");
            }
            return BackupServer.unix(path);
        }
        return BackupServer.tcp(
                said.name() == null ? "localhost" : said.name(),
                said.port() == null ? NBD_PORT : said.port(),
                said.isSecure());
    }
}
