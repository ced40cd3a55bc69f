package org.qmp4j.message;

import java.util.List;

/** What QEMU says first: its version and the capabilities it offers ({@code oob}). QMP specification, "Server Greeting". */
public record QmpGreeting(QmpVersion version, List<String> capabilities) {
    public QmpGreeting {
        capabilities = List.copyOf(capabilities);
    }

    /** Whether QEMU offers out-of-band execution. */
    public boolean offersOutOfBand() {
        return capabilities.contains("oob");
    }
}
