package org.qmp4j.supervisor.storage;

/** Where the bytes of an image are; one kind per {@code <disk type=…>} of formatdomain. */
public sealed interface StorageSource
        permits FileSource,
                BlockSource,
                DirSource,
                NetworkSource,
                VolumeSource,
                NvmeSource,
                VhostUserSource,
                VhostVdpaSource,
                EmptySource {}
