package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The memory balloon ({@code <memballoon>}).
 *
 * @param model its model
 * @param pci its PCI address, or null
 */
public record MemballoonDef(MemballoonModel model, @Nullable PciPlace pci) {}
