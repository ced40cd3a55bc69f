package org.qmp4j.supervisor.domain;

/**
 * Hypervisor features ({@code <features>}).
 *
 * @param acpi whether the guest has ACPI; without it there is no power button to press
 * @param apic kept for the XML: an x86 guest of these machines has an APIC anyway
 */
public record FeaturesDef(boolean acpi, boolean apic) {}
