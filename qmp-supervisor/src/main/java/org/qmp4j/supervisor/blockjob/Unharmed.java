package org.qmp4j.supervisor.blockjob;

import java.util.List;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;

/** Refuses what would write to an image that somebody else goes on from. */
final class Unharmed {
    private final JobScope scope;
    private final ImageNeeds needs;
    private final String target;
    private final String operation;

    Unharmed(JobScope scope, ImageNeeds needs, String target, String operation) {
        this.scope = scope;
        this.needs = needs;
        this.target = target;
        this.operation = operation;
    }

    /**
     * The images from one depth on, down to the base, go into that. The highest of them has the same data afterwards, unless the guest
     * is switched over: then it goes on writing to the base.
     */
    void commit(List<StorageImage> chain, int top, int base) {
        String kept = top == 0 ? "" : LiveDisk.text(chain.get(top).source());
        require(LiveDisk.text(chain.get(base).source()), kept, "commit into an image above it");
    }

    /** That image becomes another. */
    void overwrite(StorageImage image) {
        require(LiveDisk.text(image.source()), "", "name another image");
    }

    private void require(String written, String kept, String other) {
        List<String> harmed = needs.harmed(scope, target, written, kept);
        if (!harmed.isEmpty()) {
            throw LiveDisk.refusal(
                    scope,
                    operation,
                    target,
                    String.join(", ", harmed) + " would have other data, for " + written
                            + " is written to. Delete such a snapshot first (snapshot-delete merges its images,"
                            + " with --metadata it is forgotten), give such a domain images of its own (blockpull), or "
                            + other);
        }
    }
}
