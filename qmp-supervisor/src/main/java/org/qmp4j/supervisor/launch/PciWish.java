package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.PciAddress;

/**
 * A device that needs a PCI address.
 *
 * @param alias its id
 * @param express whether it is an Express device on a machine that has Express
 * @param stated the address that the definition states, or null
 */
record PciWish(String alias, boolean express, @Nullable PciAddress stated) {}
