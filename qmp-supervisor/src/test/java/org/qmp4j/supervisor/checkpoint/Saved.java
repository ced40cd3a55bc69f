package org.qmp4j.supervisor.checkpoint;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;

/** A guest with two qcow2 disks, and XML for its checkpoints. */
public final class Saved {
    private static final long SIZE = 16 << 20;

    private Saved() {}

    /** Its disks are vda and vdb; hda is raw. */
    public static String xml(Lab lab) throws IOException {
        return lab.xml("saved").replace("</devices>", disk(lab, "vda") + disk(lab, "vdb") + "</devices>");
    }

    private static String disk(Lab lab, String target) throws IOException {
        return disk(target, EmptyQcow2.write(lab.root().resolve(target + ".qcow2"), SIZE));
    }

    /** A qcow2 disk with nothing below it. */
    public static String disk(String target, Path image) {
        return "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='" + image
                + "'/><backingStore/><target dev='" + target + "' bus='virtio'/></disk>";
    }

    /** Writes to a virtio disk as the guest would. */
    public static void write(Domain domain, String target, int pattern, String offset, String length) throws Exception {
        String alias = domain.liveDefinition().orElseThrow().devices().disks().stream()
                .filter(disk -> disk.target().dev().equals(target))
                .findFirst()
                .orElseThrow()
                .placement()
                .alias();
        String line = "qemu-io -d /machine/peripheral/" + alias + "/virtio-backend \"write -P " + pattern + " " + offset
                + " " + length + "\"";
        String said = Lab.get(domain.run(
                        JobKind.INSPECT,
                        scope -> scope.await(scope.monitor()
                                .execute(
                                        "human-monitor-command",
                                        QmpJson.object().put("command-line", line)))))
                .asText();
        assertFalse(said.contains("rror"), said);
    }

    /** A checkpoint of that name on both. */
    public static String named(String name) {
        return "<domaincheckpoint><name>" + name + "</name><disks><disk name='vda'/><disk name='vdb'/></disks>"
                + "</domaincheckpoint>";
    }
}
