package org.qmp4j.supervisor.storage;

/** What is done when an image is not there at the start ({@code startupPolicy}). */
public enum StartupPolicy {
    /** The start fails. */
    MANDATORY,
    /** The start fails; at a migration the image is dropped. */
    REQUISITE,
    /** The image is dropped. */
    OPTIONAL
}
