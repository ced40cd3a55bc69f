package org.qmp4j.testkit.script;

/** What a guest does of its own accord, as far as QEMU sees it. */
public enum GuestAct {
    /** Its kernel panics, and tells by a pvpanic device. */
    PANIC,
    /** Its kernel panics, and its own crash kernel takes over. */
    CRASH_LOADED,
    /** It lets its watchdog run out. */
    WATCHDOG,
    /** It switches itself off (ACPI S5). */
    SHUTDOWN,
    /** It reboots. */
    RESET,
    /** It writes to its first disk, where it has not written before: that fails where the host's disk is full. */
    DISK_WRITE,
    /** It sleeps in memory (ACPI S3). */
    SUSPEND,
    /** It sleeps on its disk (ACPI S4). */
    SUSPEND_TO_DISK
}
