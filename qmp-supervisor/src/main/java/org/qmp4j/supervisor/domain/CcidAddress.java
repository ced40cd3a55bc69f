package org.qmp4j.supervisor.domain;

/**
 * A slot of a CCID controller, for smartcards ({@code <address type='ccid'>}).
 *
 * @param controller index of the controller
 * @param slot slot
 */
public record CcidAddress(int controller, int slot) implements DeviceAddress {
    public CcidAddress {
        if (controller < 0 || slot < 0) {
            throw new IllegalArgumentException(
                    "a CCID address is a controller and a slot from 0: controller " + controller + ", slot " + slot);
        }
    }
}
