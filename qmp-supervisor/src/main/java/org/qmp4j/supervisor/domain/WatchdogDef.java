package org.qmp4j.supervisor.domain;

/**
 * A watchdog ({@code <watchdog>}).
 *
 * @param model which
 * @param action what is done when the guest does not feed it; QEMU knows one for all of them
 */
public record WatchdogDef(WatchdogModel model, WatchdogAction action) {}
