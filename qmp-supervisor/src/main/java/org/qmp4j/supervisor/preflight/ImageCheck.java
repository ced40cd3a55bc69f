package org.qmp4j.supervisor.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.launch.DevicePath;
import org.qmp4j.supervisor.preflight.PreflightFinding.Check;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.process.ImageLocks;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.vm.Trial;

/** The images of a guest, with all that is below them: there, readable, and nobody else's. What is not on this host is not looked at. */
record ImageCheck(Trial trial, List<PreflightFinding> findings) {
    /** @return the definition without the disks that cannot be had */
    DomainDef look(DomainDef definition) {
        List<DiskDef> had = new ArrayList<>();
        for (DiskDef disk : definition.devices().disks()) {
            String where = DevicePath.of(disk, definition.devices().all());
            if (look(disk, where)) {
                had.add(disk);
            }
        }
        return definition.withDisks(had);
    }

    private boolean look(DiskDef disk, String where) {
        if (disk.source() == null) {
            return true;
        }
        if (!look(disk.image().source(), !disk.readonly(), disk.access().shareable(), where)) {
            return false;
        }
        try {
            List<StorageImage> chain = trial.detected(disk.image()).chain();
            for (StorageImage below : chain.subList(1, chain.size())) {
                look(below.source(), false, false, where);
            }
            return true;
        } catch (ChainException e) {
            findings.add(PreflightFinding.problem(
                    Check.DISK,
                    where,
                    "what is below " + String.join(" -> ", e.chain()) + " cannot be had: " + e.problem(),
                    "see what its images refer to: vm chain"));
            return false;
        }
    }

    /** @return whether it is there and can be opened */
    private boolean look(StorageSource source, boolean writes, boolean shared, String where) {
        if (source instanceof FileSource file) {
            return look(Path.of(file.path()), writes, shared, where);
        }
        return !(source instanceof BlockSource device) || look(Path.of(device.path()), writes, shared, where);
    }

    private boolean look(Path file, boolean writes, boolean shared, String where) {
        if (!Files.exists(file)) {
            return complain(where, file + " is not there", "make it, mount what it is on, or correct its path");
        }
        if (!Files.isReadable(file) || writes && !Files.isWritable(file)) {
            return complain(
                    where,
                    file + " cannot be " + (Files.isReadable(file) ? "written" : "read") + " by this user",
                    "give this user the rights to it, or say <readonly/> of a disk that is only read");
        }
        return isFree(file, writes, shared, where);
    }

    /** One that is locked can be looked into all the same. */
    private boolean isFree(Path file, boolean writes, boolean shared, String where) {
        try {
            FileIdentity identity = FileIdentity.of(file);
            ImageLocks locks = new ImageLocks();
            if (locks.keepsOut(identity, writes, shared)) {
                List<Long> holders = locks.openedBy(identity);
                complain(
                        where,
                        file + " is in use"
                                + (holders.isEmpty() ? "" : " by the process with pid " + holders)
                                + ", which lets nobody else " + (writes ? "write to" : "read") + " it",
                        "end what uses it, or say <shareable/> in both if the guest can share it");
            }
            return true;
        } catch (IOException e) {
            return complain(where, file + " cannot be looked at: " + e, "see what it is");
        }
    }

    private boolean complain(String where, String what, String remedy) {
        findings.add(PreflightFinding.problem(Check.DISK, where, what, remedy));
        return false;
    }
}
