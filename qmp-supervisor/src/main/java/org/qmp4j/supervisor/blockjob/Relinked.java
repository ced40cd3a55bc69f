package org.qmp4j.supervisor.blockjob;

import java.util.Map;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.NodeFacts;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether QEMU has put an image over another one before it died: the header of the image knows.
 *
 * @param emulator the QEMU, beside which its tools are
 * @param file the image; empty where it is no file
 * @param format of the image
 * @param before what it named as below it
 */
record Relinked(String emulator, String file, String format, String before) {
    private static final Logger LOG = LoggerFactory.getLogger(Relinked.class);

    /** The image that stays above. */
    static Relinked about(JobScope scope, Task task) {
        LiveDisk disk = LiveDisk.of(scope, task.disk(), task.kind().id());
        int over = Layers.depth(disk.disk().image(), task.over()).orElseThrow();
        StorageImage image = disk.chain().get(over);
        boolean file = image.source() instanceof FileSource || image.source() instanceof BlockSource;
        String before = scope.await(scope.monitor().blockJobs().nodes()).stream()
                .filter(node -> node.name().equals(disk.node(over)))
                .map(NodeFacts::backingName)
                .findFirst()
                .orElse("");
        return new Relinked(
                scope.record().qemu().emulator(),
                file ? LiveDisk.text(image.source()) : "",
                image.format().driver(),
                before);
    }

    void note(Map<String, String> facts) {
        facts.put("emulator", emulator);
        facts.put("file", file);
        facts.put("format", format);
        facts.put("before", before);
    }

    static Relinked of(JournalEntry entry) {
        return new Relinked(entry.fact("emulator"), entry.fact("file"), entry.fact("format"), entry.fact("before"));
    }

    /** Where that cannot be found out it is taken for no: the longer chain is whole in any case. */
    boolean isSo() {
        if (file.isEmpty()) {
            return false;
        }
        try {
            return !new ImageTool(emulator, file, "blockjob")
                    .backingName(format, file)
                    .equals(before);
        } catch (OperationException e) {
            LOG.warn("what {} is over could not be read; the chain is taken for what it was", file, e);
            return false;
        }
    }
}
