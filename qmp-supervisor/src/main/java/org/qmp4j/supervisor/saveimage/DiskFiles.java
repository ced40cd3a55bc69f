package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qmp4j.supervisor.cookie.SaveFacts.DiskMark;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.storage.FileSource;

/** The files that a guest writes to: a saved state fits them as they were then, and no others. */
final class DiskFiles {
    private DiskFiles() {}

    /** As they are now; what is no file of this host is left out, and so is what the guest cannot write. */
    static List<DiskMark> marks(DomainDef definition) {
        List<DiskMark> marks = new ArrayList<>();
        definition.devices().disks().forEach(disk -> {
            if (disk.source() instanceof FileSource source && !disk.readonly()) {
                mark(Path.of(source.path()), marks);
            }
        });
        return marks;
    }

    private static void mark(Path file, List<DiskMark> marks) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            marks.add(new DiskMark(
                    file.toString(), seen.size(), seen.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
        } catch (IOException e) {
            marks.add(new DiskMark(file.toString(), 0, 0));
        }
    }

    /** What has become of them since then, for people; empty when they are as they were. */
    static List<String> changes(List<DiskMark> before) {
        List<String> changes = new ArrayList<>();
        for (DiskMark then : before) {
            List<DiskMark> now = new ArrayList<>();
            mark(Path.of(then.file()), now);
            if (!now.contains(then)) {
                changes.add(change(then, now.get(0)));
            }
        }
        return changes;
    }

    private static String change(DiskMark then, DiskMark now) {
        if (now.size() == 0 && now.modified() == 0) {
            return then.file() + " is not there any more";
        }
        return then.size() == now.size()
                ? then.file() + " was written to"
                : then.file() + " has " + now.size() + " bytes, and had " + then.size();
    }
}
