package org.qmp4j.supervisor.checkpoint.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a checkpoint ({@code <domaincheckpoint>}): one that is to be made, or one that there was. What is
 * not said is null.
 *
 * @param name its name
 * @param description for people
 * @param parent the checkpoint before it
 * @param creationTime seconds since 1970
 * @param disks its disks; null for all that can take part
 * @param domain the domain as it was then, as domain XML
 * @param domainUuid what that says of the identity of the domain
 */
public record CheckpointRequest(
        @Nullable String name,
        @Nullable String description,
        @Nullable String parent,
        @Nullable Long creationTime,
        @Nullable List<CheckpointDisk> disks,
        @Nullable String domain,
        @Nullable String domainUuid) {
    public CheckpointRequest {
        disks = disks == null ? null : List.copyOf(disks);
    }
}
