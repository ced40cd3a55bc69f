package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * What a block job was copying a disk to when the definition was printed ({@code <mirror>}); kept, it is of no use at a start.
 *
 * @param job the kind of job, or null
 * @param ready how far it is, or null
 * @param file its target in the old notation, or null
 * @param format the format of its target in the old notation, or null
 * @param image its target; null when only the old notation says it
 */
public record DiskMirror(
        @Nullable String job,
        @Nullable String ready,
        @Nullable String file,
        @Nullable String format,
        @Nullable StorageImage image) {}
