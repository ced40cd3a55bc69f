package org.qmp4j.supervisor.checkpoint;

import java.io.IOException;
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
        return "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='"
                + EmptyQcow2.write(lab.root().resolve(target + ".qcow2"), SIZE) + "'/><backingStore/><target dev='"
                + target + "' bus='virtio'/></disk>";
    }

    /** A checkpoint of that name on both. */
    public static String named(String name) {
        return "<domaincheckpoint><name>" + name + "</name><disks><disk name='vda'/><disk name='vdb'/></disks>"
                + "</domaincheckpoint>";
    }
}
