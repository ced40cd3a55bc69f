package org.qmp4j.supervisor.livemigration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qmp4j.supervisor.blockjob.ImageTool;
import org.qmp4j.supervisor.cookie.MigrationCookie.NbdDisk;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Images that a destination makes for a guest whose storage is not shared. They are noted before they are made, and go again if the guest
 * does not come; from when it is accepted on they are the guest's.
 */
final class NewImages {
    static final String OPERATION = "arrival";

    private NewImages() {}

    /** Makes one for each disk that the source will copy. */
    static void make(JobScope scope, Reception guest) {
        Map<String, String> files = new LinkedHashMap<>();
        Map<DiskDef, Long> sizes = new LinkedHashMap<>();
        for (DiskDef disk : CopiedDisks.of(guest.carried().definition())) {
            String target = disk.target().dev();
            CopiedDisks.obstacle(disk).ifPresent(why -> refuse(scope, target + ": " + why));
            long size = guest.disks().stream()
                    .filter(one -> one.target().equals(target))
                    .findFirst()
                    .map(NbdDisk::capacity)
                    .orElse(0L);
            if (size == 0) {
                refuse(scope, target + ": the source does not say how large it is");
            }
            Path file = file(disk);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                refuse(scope, target + ": " + file + " is there already: remove it, or give the disk another path");
            }
            files.put(target, file.toString());
            sizes.put(disk, size);
        }
        scope.directory().journal().write(OPERATION, "making", files);
        scope.rollback().push("make its images", () -> remove(scope.directory()));
        ImageTool tool =
                new ImageTool(guest.carried().definition().devices().emulator(), scope.label(), "live migration");
        sizes.forEach((disk, size) -> tool.run(
                qemuImg -> qemuImg.create(disk.image().format().id(), file(disk).toString(), size)));
    }

    private static Path file(DiskDef disk) {
        if (disk.source() instanceof FileSource file) {
            return Path.of(file.path());
        }
        throw new IllegalArgumentException("disk " + disk.target().dev() + " is in no file");
    }

    private static void refuse(JobScope scope, String why) {
        throw new OperationException(scope.label(), "live migration", "prepare: disk " + why, null);
    }

    /** The guest is not to come: what was made for it goes. */
    static void remove(DomainDirectory directory) throws IOException {
        Journal journal = directory.journal();
        if (journal.entry(OPERATION).isPresent()) {
            for (String file : journal.entry(OPERATION).orElseThrow().facts().values()) {
                Files.deleteIfExists(Path.of(file));
            }
            journal.clear(OPERATION);
        }
    }

    /** It has come: they are its own. */
    static void keep(DomainDirectory directory) {
        if (directory.journal().entry(OPERATION).isPresent()) {
            directory.journal().clear(OPERATION);
        }
    }
}
