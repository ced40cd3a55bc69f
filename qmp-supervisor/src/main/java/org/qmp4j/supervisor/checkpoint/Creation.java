package org.qmp4j.supervisor.checkpoint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.checkpoint.model.DiskNames;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.CheckpointException;
import org.qmp4j.supervisor.storage.ImageFormat;

/** What a new checkpoint is to be: what was asked for, held against the disks that there are. All that is wrong is told at once. */
final class Creation {
    static final String OPERATION = "checkpoint-create";

    private final String label;
    private final DomainDef live;
    private final CheckpointSet before;
    private final List<DiskBitmaps> bitmaps;
    private final List<String> problems = new ArrayList<>();

    Creation(String label, DomainDef live, CheckpointSet before, List<DiskBitmaps> bitmaps) {
        this.label = label;
        this.live = live;
        this.before = before;
        this.bitmaps = bitmaps;
    }

    /**
     * @param domain the domain as it is, as XML
     * @throws CheckpointException with all that keeps it from being made
     */
    Checkpoint of(CheckpointRequest request, Clock clock, String domain) {
        long now = clock.instant().getEpochSecond();
        String name = Optional.ofNullable(request.name()).orElse(Long.toString(now));
        Checkpoint.nameProblem(name).ifPresent(problems::add);
        if (before.find(name).isPresent()) {
            problems.add("there is a checkpoint '" + name + "' already: choose another name");
        }
        List<CheckpointDisk> disks = disks(request, name);
        if (disks.stream().noneMatch(CheckpointDisk::takesPart)) {
            problems.add("no disk takes part in it: a qcow2 disk that the guest can write is needed");
        }
        if (!problems.isEmpty()) {
            throw new CheckpointException(label, OPERATION, problems);
        }
        String parent = before.current().map(Checkpoint::name).orElse(null);
        return new Checkpoint(name, request.description(), parent, now, disks, domain);
    }

    /** As libvirt: disks that are not named take no part when others are named, and all that can when none is. */
    private List<CheckpointDisk> disks(CheckpointRequest request, String name) {
        List<CheckpointDisk> asked = request.disks();
        Map<String, CheckpointDisk> byTarget = new LinkedHashMap<>();
        DiskNames names = new DiskNames(live);
        for (CheckpointDisk disk : asked == null ? List.<CheckpointDisk>of() : asked) {
            DiskNames.Meaning meaning = names.meaning(disk.name());
            if (meaning instanceof DiskNames.Meaning.Unclear unclear) {
                problems.add(unclear.problem());
            } else if (meaning instanceof DiskNames.Meaning.One one && byTarget.put(one.target(), disk) != null) {
                problems.add("disk " + one.target() + " is named twice");
            }
        }
        List<CheckpointDisk> disks = new ArrayList<>();
        for (DiskDef disk : live.devices().disks()) {
            String target = disk.target().dev();
            CheckpointDisk said = byTarget.get(target);
            boolean asksFor =
                    said == null ? asked == null && !disk.image().isEmpty() && !disk.readonly() : said.takesPart();
            if (asksFor) {
                check(disk, said, name);
            }
            disks.add(asksFor ? CheckpointDisk.bitmap(target, name) : CheckpointDisk.none(target));
        }
        return disks;
    }

    private void check(DiskDef disk, @Nullable CheckpointDisk said, String name) {
        String target = disk.target().dev();
        if (disk.image().isEmpty() || disk.readonly()) {
            problems.add(
                    "disk " + target + " is empty or read-only: nothing is ever written to it; say checkpoint='no'");
        } else if (disk.format() != ImageFormat.QCOW2) {
            problems.add("disk " + target + " has the format " + disk.format().id()
                    + ", which keeps no bitmaps: qcow2 does; say checkpoint='no' to leave it out");
        }
        if (said != null && said.bitmap() != null && !said.bitmap().equals(name)) {
            problems.add("the bitmap of disk " + target + " must be called as the checkpoint, '" + name + "', and not '"
                    + said.bitmap() + "'");
        }
        bitmaps.stream()
                .filter(one -> one.disk().equals(target))
                .filter(one -> !one.places(name).isEmpty())
                .findFirst()
                .ifPresent(
                        one -> problems.add(
                                "disk " + target + " has a bitmap '" + name
                                        + "' that belongs to no checkpoint: choose another name, or remove it by checkpoint-verify --repair"));
    }
}
