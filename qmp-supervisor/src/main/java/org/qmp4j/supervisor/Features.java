package org.qmp4j.supervisor;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.qmp4j.supervisor.backingchain.BackingChains;
import org.qmp4j.supervisor.backup.BackupSettlement;
import org.qmp4j.supervisor.backup.Backups;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.Settling;
import org.qmp4j.supervisor.checkpoint.CheckpointSettlement;
import org.qmp4j.supervisor.checkpoint.Checkpoints;
import org.qmp4j.supervisor.domain.xml.CheckpointXml;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.guestcpu.GuestCpus;
import org.qmp4j.supervisor.hotplug.Hotplug;
import org.qmp4j.supervisor.hotplug.Settlement;
import org.qmp4j.supervisor.livemigration.LiveMigrations;
import org.qmp4j.supervisor.localmigration.LocalMigrations;
import org.qmp4j.supervisor.localmigration.Resumption;
import org.qmp4j.supervisor.rename.DiskRename;
import org.qmp4j.supervisor.rename.Rename;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.snapshot.ImageUse;
import org.qmp4j.supervisor.snapshot.SnapshotCare;
import org.qmp4j.supervisor.snapshot.Snapshots;
import org.qmp4j.supervisor.state.NameTable;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.Domains;

/** All that can be done with domains beyond running them, each given what it needs; and what each does without being asked. */
final class Features {
    private final Rename rename;
    private final DiskRename diskRename;
    private final Undefinition undefinition = new Undefinition();
    private final BackingChains backingChains;
    private final Hotplug hotplug;
    private final Checkpoints checkpoints;
    private final Backups backups;
    private final BlockJobs blockJobs;
    private final Snapshots snapshots;
    private final SaveImages saveImages;
    private final GuestCpus guestCpus;
    private final LocalMigrations localMigrations;
    private final LiveMigrations liveMigrations;
    private final DomainCare care;

    Features(
            StateDirectory state,
            NameTable names,
            Clock clock,
            Executor listeners,
            Domains domains,
            Supplier<Collection<Domain>> all) {
        Settlement settlement = new Settlement();
        CheckpointSettlement checkpointSettlement = new CheckpointSettlement();
        CheckpointXml checkpointXml = new CheckpointXml();
        Settling settling = new Settling(new LibvirtXml());
        LibvirtBackupXml backupXml = new LibvirtBackupXml();
        BackupSettlement backupSettlement = new BackupSettlement(backupXml, clock);
        SnapshotCare snapshotCare = new SnapshotCare();
        this.rename = new Rename(names);
        this.diskRename = new DiskRename(xml -> new DomainXmlReader().read(xml), all);
        this.backingChains = new BackingChains(new LibvirtXml()::readLive, all);
        this.hotplug = new Hotplug(settlement, xml -> new DomainXmlReader().readDevice(xml));
        this.checkpoints = new Checkpoints(checkpointSettlement, clock, checkpointXml::read, checkpointXml::write);
        this.backups = new Backups(backupSettlement, checkpointSettlement, backupXml, clock, state::domain);
        ImageUse use = new ImageUse(new LibvirtSnapshotXml(), all, state::domain);
        this.blockJobs = new BlockJobs(settling, xml -> new DomainXmlReader().readDevice(xml), use);
        this.saveImages = new SaveImages(new LibvirtXml(), new LibvirtCookies(), state::domain, domains);
        this.snapshots = new Snapshots(snapshotCare, new LibvirtSnapshotXml(), clock, blockJobs, saveImages, use);
        this.guestCpus = new GuestCpus(state::domain);
        this.localMigrations = new LocalMigrations(listeners);
        this.liveMigrations = new LiveMigrations(
                new LibvirtMigrationXml(), state::domain, domains, guestCpus, state.arrivals(), listeners);
        // who the guest's process is comes first, what is on its command line next, its images last
        this.care = DomainCare.of(List.of(
                new Resumption(),
                liveMigrations.care(),
                diskRename,
                rename,
                undefinition,
                backingChains,
                settlement,
                guestCpus.care(),
                saveImages.care(),
                checkpointSettlement,
                backupSettlement,
                settling,
                snapshotCare));
    }

    DomainCare care() {
        return care;
    }

    Rename rename() {
        return rename;
    }

    DiskRename diskRename() {
        return diskRename;
    }

    Undefinition undefinition() {
        return undefinition;
    }

    BackingChains backingChains() {
        return backingChains;
    }

    Hotplug hotplug() {
        return hotplug;
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    Backups backups() {
        return backups;
    }

    BlockJobs blockJobs() {
        return blockJobs;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    SaveImages saveImages() {
        return saveImages;
    }

    GuestCpus guestCpus() {
        return guestCpus;
    }

    LocalMigrations localMigrations() {
        return localMigrations;
    }

    LiveMigrations liveMigrations() {
        return liveMigrations;
    }
}
